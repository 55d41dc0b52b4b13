/** How badly a fake provider behaves. */

/** What the provider does with the next calls. */
export interface Manners {
  /** Answers calls of the token endpoint in its place. */
  token?: (form: URLSearchParams) => { status: number; body: unknown } | null;
  /** Before an answer; milliseconds. */
  delay?: number;
  /** Of access tokens; seconds. */
  life?: number;
  /** Changes what an ID token says. */
  claims?: Record<string, unknown>;
  /** What is said to have been allowed, in the place of what was asked for. */
  scope?: string;
  noRefreshToken?: boolean;
  /** Nobody answers. */
  down?: boolean;
}
