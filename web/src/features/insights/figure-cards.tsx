type Card = { name: string; value: string; note?: string }

/** Figures side by side, each with what it is. */
export function FigureCards({ cards }: { cards: Card[] }) {
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-6 md:grid-cols-3 xl:grid-cols-6">
      {cards.map(({ name, value, note }) => (
        <div key={name} className="border-t-2 border-green pt-1">
          <dt className="text-small text-soft">{name}</dt>
          <dd>
            <span className="figures block font-mono text-lead font-semibold tracking-tight">{value}</span>
            {note && <span className="block text-small text-soft">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
