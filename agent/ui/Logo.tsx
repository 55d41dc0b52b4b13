/** The torn-off ticket with a tick: the same drawing as `public/icon.svg`, in the theme's colours. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <path
        d="M4 9.5A3.5 3.5 0 0 1 7.5 6h17A3.5 3.5 0 0 1 28 9.5v2.6a4 4 0 0 0 0 7.8v2.6a3.5 3.5 0 0 1-3.5 3.5h-17A3.5 3.5 0 0 1 4 22.5v-2.6a4 4 0 0 0 0-7.8z"
        fill="var(--k-accent)"
      />
      <path
        d="M11 16.4l3.6 3.6 6.6-7.4"
        fill="none"
        stroke="var(--k-on-accent)"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
