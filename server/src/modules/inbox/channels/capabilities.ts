import type { ChannelCapabilities, ChannelName } from '../schema.js'
import { CLOUD_CAPABILITIES } from './whatsapp-cloud/write-message.js'

const MEGABYTE = 1024 * 1024

/** Our own page and simulator show everything and have no hours. */
const OWN: ChannelCapabilities = {
  ...{ buttons: 3, listRows: 10, templates: false, windowHours: null, maxText: 16_000 },
  files: { 'image/jpeg': 50 * MEGABYTE, 'image/png': 50 * MEGABYTE, 'application/pdf': 50 * MEGABYTE },
  ...{ perSecond: 200, contactSeconds: 0.05 },
}

/** A linked telephone shows no buttons; it takes the files that the Cloud API takes, answers slowly, and never floods. */
const LINKED: ChannelCapabilities = {
  ...{ buttons: 0, listRows: 0, templates: false, windowHours: null, maxText: 4096 },
  files: CLOUD_CAPABILITIES.files,
  ...{ perSecond: 1 / 3, contactSeconds: 6 },
}

/** What each channel can do. */
export function capabilitiesOf(channel: ChannelName): ChannelCapabilities {
  switch (channel) {
    case 'whatsapp-cloud':
      return CLOUD_CAPABILITIES
    case 'whatsapp-linked':
      return LINKED
    case 'older-service':
      return { ...OWN, buttons: 0, listRows: 0, files: {} }
    case 'web':
    case 'simulator':
      return OWN
  }
}
