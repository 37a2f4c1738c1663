import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * Says what is being worked out and for how many seconds it has been. `limit` is the most seconds it may take;
 * without one the bar only shows that work goes on.
 */
export function Working({ children, limit }: { children: string; limit?: number }) {
  const { t } = useTranslation();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((so) => so + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="working">
      <p role="status">{children}</p>
      <span className="progress-track" aria-hidden="true">
        {limit === undefined ? (
          <span className="working-fill" />
        ) : (
          <span className="progress-fill" style={{ width: `${Math.min(100, (100 * seconds) / limit)}%` }} />
        )}
      </span>
      <p className="muted" aria-hidden="true">
        {limit === undefined
          ? t('explain.seconds', { count: seconds })
          : t('explain.secondsOf', { seconds, limit })}
      </p>
    </div>
  );
}
