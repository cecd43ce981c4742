import { Link } from '@tanstack/react-router'
import { useWords } from '../../i18n/use-words.js'
import { moment } from '../../lib/formats.js'
import { Button } from '../../ui/button.js'
import { useEndAccess, useOwnAccess } from './use-trust.js'

/** On every page while an emergency access is open: to what, until when, and how to end it. */
export function EmergencyBanner({ enabled }: { enabled: boolean }) {
  const { t, language } = useWords()
  const open = useOwnAccess({ enabled }).data ?? []
  const end = useEndAccess()
  if (open.length === 0) return null
  return (
    <div role="status" className="no-print mb-5 grid gap-1 border-4 border-brick bg-brick-wash px-4 py-3">
      {open.map((one) => (
        <p key={one.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <span className="font-semibold">
            {t('safety.bannerOpen', { until: moment(one.until, language), kind: t(`safety.kind.${one.kind}`) })}
          </span>
          {one.kind === 'claim' && (
            <Link to="/console/claims/$id" params={{ id: one.resourceId }} className="underline">
              {t('safety.goThere')}
            </Link>
          )}
          <Button className="ms-auto" disabled={end.isPending} onClick={() => end.mutate(one.id)}>
            {t('safety.endNow')}
          </Button>
        </p>
      ))}
    </div>
  )
}
