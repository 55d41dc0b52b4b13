/** A page that broke: says so and offers a way back. */
import { useRouter } from '@tanstack/react-router';
import { ErrorState } from '../ui/State.tsx';

export function PageFailed({ error }: { error: unknown }) {
  const router = useRouter();
  return <ErrorState error={error} onRetry={() => void router.invalidate()} />;
}
