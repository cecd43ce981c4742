import clsx from 'clsx'

type Choice = { name: string; words: string; isChosen: boolean; choose(): void }

/** A row of buttons of which one is pressed. `label` names the row for those who do not see it. */
export function ChoiceRow({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <fieldset className="flex" aria-label={label}>
      {choices.map(({ name, words, isChosen, choose }) => (
        <button
          key={name}
          type="button"
          aria-pressed={isChosen}
          className={clsx(
            'min-h-8 border-y border-e border-soft px-2.5 text-small first:border-s',
            isChosen ? 'bg-green font-semibold text-on-green' : 'bg-surface hover:bg-green-wash',
          )}
          onClick={choose}
        >
          {words}
        </button>
      ))}
    </fieldset>
  )
}
