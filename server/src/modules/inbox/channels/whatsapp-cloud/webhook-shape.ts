import { z } from 'zod'

const Media = z.looseObject({
  id: z.string(),
  mime_type: z.string().optional(),
  sha256: z.string().optional(),
  caption: z.string().optional(),
  filename: z.string().optional(),
})
const Reply = z.looseObject({ id: z.string(), title: z.string().default('') })

/** One message as the Cloud API brings it; what we do not name is let through and kept as `unsupported`. */
export const CloudMessage = z.looseObject({
  id: z.string().min(1),
  from: z.string().optional(),
  from_user_id: z.string().optional(),
  timestamp: z.coerce.number(),
  type: z.string(),
  context: z.looseObject({ id: z.string().optional() }).nullish(),
  text: z.looseObject({ body: z.string() }).optional(),
  image: Media.optional(),
  video: Media.optional(),
  audio: Media.optional(),
  document: Media.optional(),
  sticker: Media.optional(),
  location: z.looseObject({ latitude: z.number(), longitude: z.number(), name: z.string().optional() }).optional(),
  reaction: z.looseObject({ message_id: z.string(), emoji: z.string().optional() }).optional(),
  interactive: z
    .looseObject({ type: z.string(), button_reply: Reply.optional(), list_reply: Reply.optional() })
    .optional(),
  button: z.looseObject({ payload: z.string().optional(), text: z.string() }).optional(),
  system: z
    .looseObject({ type: z.string().optional(), wa_id: z.string().optional(), user_id: z.string().optional() })
    .optional(),
  edit: z.looseObject({ original_message_id: z.string(), message: z.looseObject({}).optional() }).optional(),
  revoke: z.looseObject({ original_message_id: z.string() }).optional(),
})
export type CloudMessage = z.infer<typeof CloudMessage>

export const CloudStatus = z.looseObject({
  id: z.string(),
  status: z.string(),
  biz_opaque_callback_data: z.string().optional(),
  errors: z.array(z.looseObject({ code: z.number() })).optional(),
})

export const CloudContact = z.looseObject({
  profile: z.looseObject({ name: z.string().optional() }).optional(),
  wa_id: z.string().optional(),
  user_id: z.string().optional(),
  parent_user_id: z.string().optional(),
})
export type CloudContact = z.infer<typeof CloudContact>

/** The whole body of a webhook: entries of changes, each with many messages and statuses. */
export const CloudWebhook = z.looseObject({
  object: z.string(),
  entry: z.array(
    z.looseObject({
      changes: z.array(
        z.looseObject({
          field: z.string(),
          value: z.looseObject({
            metadata: z.looseObject({ phone_number_id: z.string() }).optional(),
            contacts: z.array(z.unknown()).optional(),
            messages: z.array(z.unknown()).optional(),
            message_echoes: z.array(z.unknown()).optional(),
            statuses: z.array(z.unknown()).optional(),
          }),
        }),
      ),
    }),
  ),
})
