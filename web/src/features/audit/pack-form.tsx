import type { PackVersion } from '@periksa/server/audit/schema'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { TextArea } from '../../ui/text-area.js'
import { TextField } from '../../ui/text-field.js'
import { LISTS, type PackText, packOfText, THRESHOLDS, textOfPack } from './pack-text.js'
import { usePackMoves } from './use-packs.js'

/** Writes the next version of a scheme from an earlier one, or a draft anew. */
export function PackForm({ from, onDone }: { from: PackVersion; onDone(): void }) {
  const { t, ofProblem } = useWords()
  const { write } = usePackMoves()
  const isDraft = from.state === 'draft' || from.state === 'shadow'
  const { version: _version, ...base } = from.pack
  const [text, setText] = useState(() => textOfPack(base))
  const [isWrong, setWrong] = useState(false)
  const change = (name: keyof PackText) => (event: { target: { value: string } }) =>
    setText((before) => ({ ...before, [name]: event.target.value }))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const draft = packOfText(from.scheme, text)
    setWrong(draft === null)
    if (draft) write.mutate({ version: isDraft ? from.version : null, draft }, { onSuccess: onDone })
  }
  const field = (name: keyof PackText, type: 'text' | 'date' = 'text') => (
    <TextField key={name} label={t(`packs.field.${name}`)} type={type} value={text[name]} onChange={change(name)} />
  )
  return (
    <form onSubmit={submit} className="grid gap-4">
      {field('title')}
      <div className="grid gap-4 sm:grid-cols-2">
        {field('from', 'date')}
        {field('to', 'date')}
        {THRESHOLDS.map((name) => field(name))}
        {field('shares')}
      </div>
      {[...LISTS, 'words' as const].map((name) => (
        <TextArea
          key={name}
          label={t(`packs.field.${name}`)}
          hint={t(name === 'words' ? 'packs.wordsHint' : 'packs.lineEach')}
          rows={Math.max(2, text[name].split('\n').length)}
          value={text[name]}
          onChange={change(name)}
        />
      ))}
      {isWrong && <Notice tone="wrong" role="alert" title={t('packs.wrong')} />}
      {write.error && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(write.error))} />}
      <Button weight="main" type="submit" disabled={write.isPending} className="justify-self-start">
        {t(isDraft ? 'packs.rewrite' : 'packs.draft')}
      </Button>
    </form>
  )
}
