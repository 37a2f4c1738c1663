import { useTranslation } from 'react-i18next';
import './seats.css';

/**
 * A team's seats as small squares: taken, proposed by the draft, free, and over the number there are. The
 * squares are for the eye; the text beside them says the same to everybody.
 */
export function Seats({ seats, taken, proposed }: { seats: number; taken: number; proposed: number }) {
  const { t } = useTranslation();
  const filled = taken + proposed;
  const squares = Array.from({ length: Math.max(seats, filled) }, (_, index) => {
    if (index >= seats) return 'over';
    if (index < taken) return 'taken';
    return index < filled ? 'proposed' : 'free';
  });
  return (
    <span className="seats">
      <span className="seat-squares" aria-hidden="true">
        {squares.map((kind, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a seat is nothing but its place in the row
          <span key={index} className={`seat seat-${kind}`} />
        ))}
      </span>
      <span className="seat-count">
        <span aria-hidden="true">
          {filled}/{seats}
        </span>
        <span className="visually-hidden">{t('seats.count', { filled, seats })}</span>
      </span>
    </span>
  );
}
