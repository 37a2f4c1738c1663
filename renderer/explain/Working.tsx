import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Says what is being worked out and for how many seconds it has been; the bar only shows that work goes on. */
export function Working({ children }: { children: string }) {
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
        <span className="working-fill" />
      </span>
      <p className="muted" aria-hidden="true">
        {t('explain.seconds', { count: seconds })}
      </p>
    </div>
  );
}
