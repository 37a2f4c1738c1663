import { useTranslation } from 'react-i18next';
import type { HoursState } from '#shared/course/verdicts.ts';
import { useFormat } from '../i18n/format.ts';
import './hours-bar.css';

/** Hours granted, used, planned and left, as a bar with its numbers; the bar is for the eye, the numbers for all. */
export function HoursBar({ hours }: { hours: HoursState }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { granted, used, planned, left } = hours;
  const all = Math.max(granted, used + planned, 1);
  const width = (part: number) => ({ width: `${(100 * part) / all}%` });
  const over = Math.max(0, used + planned - granted);
  const plannedWithin = planned - Math.min(planned, over);
  const number = (value: number) => format.hours(value);
  return (
    <div className="hours">
      <div className="hours-bar" aria-hidden="true">
        <span className="hours-used" style={width(used)} />
        <span className="hours-planned" style={width(plannedWithin)} />
        {over > 0 ? <span className="hours-over" style={width(Math.min(planned, over))} /> : null}
      </div>
      <dl className="hours-numbers">
        <div>
          <dt>
            <span className="hours-key hours-used" aria-hidden="true" />
            {t('course.hoursUsed')}
          </dt>
          <dd>{number(used)}</dd>
        </div>
        <div>
          <dt>
            <span className="hours-key hours-planned" aria-hidden="true" />
            {t('course.hoursPlanned')}
          </dt>
          <dd>{number(planned)}</dd>
        </div>
        <div>
          <dt>
            <span className="hours-key hours-free" aria-hidden="true" />
            {t('course.hoursLeft')}
          </dt>
          <dd>
            {number(left)}{' '}
            <span className="muted">{t('course.hoursGranted', { granted: number(granted) })}</span>
          </dd>
        </div>
        {over > 0 ? (
          <div className="hours-too-many">
            <dt>
              <span className="hours-key hours-over" aria-hidden="true" />
              {t('course.hoursOver')}
            </dt>
            <dd>{number(over)}</dd>
          </div>
        ) : null}
      </dl>
      {hours.lastDay ? (
        <p className="muted">{t('course.lastDay', { date: format.dateWithYear(hours.lastDay) })}</p>
      ) : null}
    </div>
  );
}
