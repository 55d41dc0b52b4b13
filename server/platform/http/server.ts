/** The web server: the API from the contract, the pages beside it, security headers on every answer. */
import { randomUUID } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import swagger from '@fastify/swagger';
import websocket from '@fastify/websocket';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { ErrorReply } from '../../../contract/errors.ts';
import { maxUploadSize } from '../../../contract/files.ts';
import type { World } from '../world.ts';
import { browserApp } from './browser-app.ts';
import { BODY_LIMIT, replyWithError } from './errors.ts';
import { printedApi, operatorPages } from './health.ts';
import { lateSchemas } from './late-schemas.ts';
import { openApiInfo, printed } from './open-api.ts';
import type { Door, Page, Route } from './route.ts';
import { admit, answer } from './wrapper.ts';

export const apiPrefix = '/api/v1';

const REQUEST_TIMEOUT_MS = 60_000;
const HEADERS_TIMEOUT_MS = 15_000;

export interface Rooms {
  routes: readonly Route[];
  pages: readonly Page[];
  door: Door;
}

export async function openServer(world: World, rooms: Rooms): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: world.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    // Looked for in the log by what a person reads out: it must not come again after a restart.
    genReqId: () => randomUUID().slice(0, 13),
    frameworkErrors: (error, request, reply) => replyWithError(error, request, reply),
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: world.config.trustedProxies.length > 0 ? world.config.trustedProxies : false,
    routerOptions: { maxParamLength: 400, ignoreTrailingSlash: true },
    schemaController: lateSchemas(),
    ajv: {
      customOptions: { removeAdditional: false, coerceTypes: 'array', useDefaults: true, allErrors: false },
    },
  });
  app.server.headersTimeout = HEADERS_TIMEOUT_MS;
  await registerPlugins(app, world);
  app.setErrorHandler(replyWithError);
  await printedApi(app);
  operatorPages(app, world);
  await browserApp(app);
  for (const route of rooms.routes) {
    if (route.kind === 'visit' && route.rawBody) addRawRoute(app, world, rooms.door, route, route.rawBody);
    else addRoute(app, world, rooms.door, route);
  }
  for (const page of rooms.pages) void app.register(async (inner) => page(inner, world, rooms.door));
  return app;
}

async function registerPlugins(app: FastifyInstance, world: World): Promise<void> {
  const secure = world.config.baseUrl.startsWith('https:');
  await app.register(helmet, {
    // Applied by the hook below: helmet would work the same headers out anew for every call.
    global: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:', 'https:', 'http:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        frameSrc: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    frameguard: { action: 'deny' },
    hsts: secure,
  });
  let headers: OutgoingHttpHeaders | undefined;
  app.addHook('onRequest', async (_request, reply) => {
    if (headers) {
      reply.headers(headers);
      return;
    }
    reply.helmet();
    headers = { ...reply.raw.getHeaders() };
  });
  await app.register(cookie);
  await app.register(formbody);
  await app.register(multipart, {
    limits: { fileSize: maxUploadSize, files: 20, fields: 20, fieldSize: BODY_LIMIT },
  });
  await app.register(websocket, { options: { maxPayload: 64 * 1024 } });
  await app.register(swagger, { openapi: openApiInfo(world) });
}

/** Only within this route are such bodies left as they come. */
function addRawRoute(
  app: FastifyInstance,
  world: World,
  door: Door,
  route: Route,
  types: readonly string[],
): void {
  void app.register(async (inner) => {
    for (const type of types) inner.addContentTypeParser(type, (_request, body, take) => take(null, body));
    addRoute(inner, world, door, route);
  });
}

function addRoute(app: FastifyInstance, world: World, door: Door, route: Route): void {
  const { endpoint } = route;
  const status = endpoint.status ?? 200;
  const observe = world.metrics.requests;
  app.route({
    method: endpoint.method,
    url: apiPrefix + endpoint.path,
    schema: {
      operationId: endpoint.name,
      summary: endpoint.summary,
      tags: [endpoint.name.split('.')[0] ?? ''],
      ...(endpoint.params ? { params: endpoint.params } : {}),
      ...(endpoint.query ? { querystring: endpoint.query } : {}),
      ...(endpoint.body ? { body: endpoint.body } : {}),
      response: { [status]: endpoint.reply, default: ErrorReply },
    },
    config: { swaggerTransform: printed(route) },
    onRequest: async (request) => admit(world, door, endpoint, request),
    onResponse: async (_request, reply) => {
      observe.observe({ endpoint: endpoint.name, status: reply.statusCode }, reply.elapsedTime / 1000);
    },
    handler: async (request, reply) => {
      void reply.code(status).header('cache-control', 'no-store');
      return answer(world, door, route, request, reply);
    },
  });
}
