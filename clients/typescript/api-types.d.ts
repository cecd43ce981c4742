// Generated from the OpenAPI document by `npm run client:types`; not edited by hand.
export interface paths {
    "/health/liveness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Health: liveness */
        get: operations["getHealthLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Health: readiness */
        get: operations["getHealthReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/startup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Health: startup */
        get: operations["getHealthStartup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Health: health */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Health: ping */
        get: operations["getHealthPing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Metrics for Prometheus */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the service stands */
        get: operations["getApiV1Status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The status page */
        get: operations["getStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Name, version, and what people should know */
        get: operations["getApiV1About"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getApiV1Session"];
        put?: never;
        /** Sign in with a browser; the session is a cookie */
        post: operations["postApiV1Session"];
        /** Sign out; ends the session shown by cookie or bearer token */
        delete: operations["deleteApiV1Session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with a program; gives a bearer token for twelve hours */
        post: operations["postApiV1Tokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-admin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the first administrator with the code printed at the first start */
        post: operations["postApiV1FirstAdmin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show password and code again, for what asks for a fresh proof (403 auth.proof-required) */
        post: operations["postApiV1SessionProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the own password; other sessions end */
        post: operations["postApiV1Password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin one-time codes: gives the secret for the app, once */
        post: operations["postApiV1Totp"];
        /** Turn one-time codes off */
        delete: operations["deleteApiV1Totp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn one-time codes on with the first code; gives recovery codes, once */
        post: operations["postApiV1TotpConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All users */
        get: operations["getApiV1Users"];
        put?: never;
        /** Make a user */
        post: operations["postApiV1Users"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Shut a user out, or let them in again */
        patch: operations["patchApiV1UsersUserId"];
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys of programs; never their secrets */
        get: operations["getApiV1ApiKeys"];
        put?: never;
        /** Make a key; it is shown this once */
        post: operations["postApiV1ApiKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new key in place of one, which works a day longer */
        post: operations["postApiV1ApiKeysIdRotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a key at once */
        delete: operations["deleteApiV1ApiKeysId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The member who is signed in */
        get: operations["getApiV1MembersMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members by the words of their name or by card number */
        get: operations["getApiV1Members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One member; the reading is kept in the trail */
        get: operations["getApiV1MembersId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Facilities by name, region or code */
        get: operations["getApiV1Facilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The facility a printed name speaks of, with certainty */
        get: operations["getApiV1FacilitiesMatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One facility */
        get: operations["getApiV1FacilitiesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the plan pays, by class and service type, on a day */
        get: operations["getApiV1Coverage"];
        /** Set one cell from a day on; earlier rows stay */
        put: operations["putApiV1Coverage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/codes/{system}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Diagnosis (icd10) or procedure (icd9cm) codes by their start */
        get: operations["getApiV1CodesSystem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tariffs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prices in force on a day, by list, code or words */
        get: operations["getApiV1Tariffs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tariff-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The price lists: days, rows, source, real or demonstration, with their history */
        get: operations["getApiV1TariffLists"];
        put?: never;
        /** Send a price list as CSV: it becomes a draft with a report; fields list, effectiveFrom, source, currency … */
        post: operations["postApiV1TariffLists"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tariff-versions/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a version would change: added, removed, changed with percent */
        get: operations["getApiV1TariffVersionsIdDiff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tariff-versions/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a version in force from its first day on; what answered from that day becomes history */
        post: operations["postApiV1TariffVersionsIdActivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tariff-aliases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remember that the words of a bill mean this row of a list */
        post: operations["postApiV1TariffAliases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a photo, scan or PDF; it is read in the background */
        post: operations["postApiV1Documents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the reading of a document is, and what was read */
        get: operations["getApiV1DocumentsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/pages/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One page as an upright image */
        get: operations["getApiV1DocumentsIdPagesPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reading-log/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Readings by outcome with their median time */
        get: operations["getApiV1ReadingLogSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own conversation on our page; null before the first message */
        get: operations["getApiV1Chat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write to us; the same clientId again is the same message */
        post: operations["postApiV1ChatMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a photo or PDF in the conversation; a receipt becomes a claim to confirm */
        post: operations["postApiV1ChatFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Conversations, those in need first */
        get: operations["getApiV1Conversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One conversation with its newest messages, or those before or after a place */
        get: operations["getApiV1ConversationsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reply as a person; refused when somebody else answers, or when newer messages were not seen */
        post: operations["postApiV1ConversationsIdMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take over, hand back, transfer, snooze, resolve, or turn the assistant on or off here */
        post: operations["postApiV1ConversationsIdMoves"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Complaints of the conversations one may see, those due first; the open ones unless a state is named */
        get: operations["getApiV1Tickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take up a complaint, or resolve it */
        post: operations["postApiV1TicketsNumberMoves"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/whatsapp-cloud/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers the challenge by which Meta checks this address */
        get: operations["getApiV1ChannelsWhatsappCloudWebhook"];
        put?: never;
        /** Messages and statuses from the WhatsApp Cloud API, signed with the secret of its app */
        post: operations["postApiV1ChannelsWhatsappCloudWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connectors/whatsapp-linked/lease": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The connector takes or renews the right to use the session */
        post: operations["postApiV1ConnectorsWhatsappLinkedLease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connectors/whatsapp-linked/session/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The connector reads cells of its session */
        post: operations["postApiV1ConnectorsWhatsappLinkedSessionRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connectors/whatsapp-linked/session/write": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The connector keeps cells of its session in one step */
        post: operations["postApiV1ConnectorsWhatsappLinkedSessionWrite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connectors/whatsapp-linked/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The connector tells of a message, a delivery, or how its telephone stands */
        post: operations["postApiV1ConnectorsWhatsappLinkedEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/whatsapp-linked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the linked telephone stands, with the code to scan */
        get: operations["getApiV1ChannelsWhatsappLinked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/whatsapp-linked/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pair the telephone once its risk was accepted, sign it out, or send it a line */
        post: operations["postApiV1ChannelsWhatsappLinkedMoves"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages and people by words, in any of their Indonesian forms */
        get: operations["getApiV1ConversationsSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/canned-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Replies kept ready */
        get: operations["getApiV1CannedReplies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/canned-replies/{shortcut}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep a reply ready; an empty one is removed */
        put: operations["putApiV1CannedRepliesShortcut"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/beside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything beside a conversation: labels, draft, clocks, window, who is there, tickets, colleagues */
        get: operations["getApiV1ConversationsIdBeside"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/labels/{label}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put a label on a conversation, or take it off */
        put: operations["putApiV1ConversationsIdLabelsLabel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that one has a conversation open or writes in it; a draft is kept for who writes it */
        post: operations["postApiV1ConversationsIdPresence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole conversation as a text file or PDF, notes for staff included */
        get: operations["getApiV1ConversationsIdExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/messages/{messageId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture or PDF that came with a message */
        get: operations["getApiV1ConversationsIdMessagesMessageIdFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opening hours, promised times, and whether the assistant answers now */
        get: operations["getApiV1Desk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often members said that an answer helped or not */
        get: operations["getApiV1DeskRatings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set hours, promises and when the assistant answers; the older version stays on record */
        put: operations["putApiV1DeskRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/silence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Silence the assistant everywhere at once, or let it speak again */
        put: operations["putApiV1DeskSilence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one should look at: emergencies, who waits too long, lost channels, and where one was asked */
        get: operations["getApiV1Notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One looked at what one was asked to look at */
        post: operations["postApiV1NoticesIdSeen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/typing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that one writes now */
        post: operations["postApiV1ChatTyping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/messages/{id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say whether an answer helped; null takes it back */
        put: operations["putApiV1ChatMessagesIdRating"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Approved templates, as they are written down here */
        get: operations["getApiV1Templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{name}/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write an approved template down; an empty body removes it */
        put: operations["putApiV1TemplatesNameLanguage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a template, also when the 24 hours are over */
        post: operations["postApiV1ConversationsIdTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one agreed to and took back, newest first */
        get: operations["getApiV1ChatConsents"];
        put?: never;
        /** Agree to a purpose, or take it back */
        post: operations["postApiV1ChatConsents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Claims the caller may see, by page */
        get: operations["getApiV1Claims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same claims as CSV, up to 1,000 */
        get: operations["getApiV1ClaimsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts and sums by period, status, facility and type */
        get: operations["getApiV1ClaimsStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/statistics.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same figures as CSV */
        get: operations["getApiV1ClaimsStatisticsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct what was read; the claim is worked out anew */
        patch: operations["patchApiV1DocumentsIdFields"];
        trace?: never;
    };
    "/api/v1/claims/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a draft in: to review, or to wait for what is missing */
        post: operations["postApiV1ClaimsIdConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a claim back before its review begins */
        post: operations["postApiV1ClaimsIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{id}/start-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a waiting claim for review */
        post: operations["postApiV1ClaimsIdStartReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{id}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep that the approved amount was paid */
        post: operations["postApiV1ClaimsIdPay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Historic claims in order of risk, filtered, with exact totals */
        get: operations["getApiV1RiskClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/claims.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All claims of a filter as CSV, in order of risk */
        get: operations["getApiV1RiskClaimsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/claims.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The claims of a filter as a spreadsheet, in order of risk; longer lists go as CSV */
        get: operations["getApiV1RiskClaimsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/claims/{claimId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One historic claim */
        get: operations["getApiV1RiskClaimsClaimId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/claims/{claimId}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an auditor found about a historic claim */
        post: operations["postApiV1RiskClaimsClaimIdLabels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/claims/{claimId}/case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The case of a claim of the list, or null */
        get: operations["getApiV1RiskClaimsClaimIdCase"];
        put?: never;
        /** Open a claim of the list as a case; a historic one becomes a claim with the same id */
        post: operations["postApiV1RiskClaimsClaimIdCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest runs of the simulator; one that has not ended is under way */
        get: operations["getApiV1RiskSimulation"];
        put?: never;
        /** Send in some minutes of made-up claims, as a job; never two at once */
        post: operations["postApiV1RiskSimulation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/simulation/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Clean away what the simulator made */
        delete: operations["deleteApiV1RiskSimulationClaims"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/reports/severity-mismatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stays recorded mild that cost more than nine in ten of their peers */
        get: operations["getApiV1RiskReportsSeverityMismatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/reports/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pairs of claims for the same treatment within days of each other */
        get: operations["getApiV1RiskReportsDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/reports/tariff-insight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hospitals and CBG groups beside their peers */
        get: operations["getApiV1RiskReportsTariffInsight"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/reports/casemix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Claims, stays and flags by province */
        get: operations["getApiV1RiskReportsCasemix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/reports/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The case mix by one dimension */
        get: operations["getApiV1RiskReportsGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/reports/heat-map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two dimensions against each other */
        get: operations["getApiV1RiskReportsHeatMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/reports/tariff-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tariff beside what is billed and paid */
        get: operations["getApiV1RiskReportsTariffGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/reports/facilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hospitals by what they bill above peers */
        get: operations["getApiV1RiskReportsFacilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/facilities/{facility}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One hospital, under its pseudonymous key */
        get: operations["getApiV1RiskFacilitiesFacility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/reports/observed-expected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hospitals by observed over expected events */
        get: operations["getApiV1RiskReportsObservedExpected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/reports/readmissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stays within thirty days of another */
        get: operations["getApiV1RiskReportsReadmissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/reports/repeats-by-month": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Repeats within three days, month by month */
        get: operations["getApiV1RiskReportsRepeatsByMonth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/reports/benford": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** First digits of billed amounts */
        get: operations["getApiV1RiskReportsBenford"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/lenses/{lens}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Maternal care or cancer care by diagnosis and class */
        get: operations["getApiV1RiskLensesLens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What so many auditor hours are expected to bring, beside sorting by amount */
        get: operations["getApiV1RiskBudget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The claims to look at in those hours, in order */
        get: operations["getApiV1RiskQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/refreshes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Verdicts on the latest refreshes of the list */
        get: operations["getApiV1RiskRefreshes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/rule-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules over historic claims and their versions */
        get: operations["getApiV1RiskRuleSets"];
        put?: never;
        /** Draft a version of the rules */
        post: operations["postApiV1RiskRuleSets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/rule-sets/{version}/backtest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a draft on the last twelve months */
        post: operations["postApiV1RiskRuleSetsVersionBacktest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk/rule-sets/{version}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a tried version into force */
        post: operations["postApiV1RiskRuleSetsVersionPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One claim with its bill, and with findings, score and decision where the caller may see them */
        get: operations["getApiV1ClaimsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve, approve in part or reject a claim in review; a person does this */
        post: operations["postApiV1ClaimsIdDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases in budget order, narrowed, with counts of every view */
        get: operations["getApiV1Cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open cases for so many hours of auditors */
        post: operations["postApiV1CasesPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the first case of the queue that nobody has */
        post: operations["postApiV1CasesNext"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give cases to somebody, or back to the team */
        post: operations["postApiV1CasesAssign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who can be given cases */
        get: operations["getApiV1CasesPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Precision by rule and agreement of auditors */
        get: operations["getApiV1CasesFeedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/judgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Judgements of settled cases, the latest first */
        get: operations["getApiV1CasesJudgements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case with its judgements, appeal and history */
        get: operations["getApiV1CasesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/open/{claimId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a claim of the list as a case */
        post: operations["postApiV1CasesOpenClaimId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that one has the case open, or learn who has */
        post: operations["postApiV1CasesIdHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/take-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a case up, also one that waited */
        post: operations["postApiV1CasesIdTakeUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/wait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a case wait for papers until a day */
        post: operations["postApiV1CasesIdWait"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/judgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Judge a case; a person does this */
        post: operations["postApiV1CasesIdJudgement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/appeal/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer an appeal; not by one who judged it */
        post: operations["postApiV1CasesIdAppealAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facility/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Decisions on the claims of the caller’s facility */
        get: operations["getApiV1FacilityDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Appeal against a decision, once and in time */
        post: operations["postApiV1CasesIdAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{id}/fhir": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One claim as a FHIR R4 Bundle: the Claim, and the ClaimResponse once it is decided; to NHCX or SATUSEHAT where asked */
        get: operations["getApiV1ClaimsIdFhir"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/copilot/claims/{claimId}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A claim in six sections with peers, reasons, similar cases and versions */
        get: operations["getApiV1CopilotClaimsClaimIdSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/copilot/claims/{claimId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was asked and answered about a claim */
        get: operations["getApiV1CopilotClaimsClaimIdMessages"];
        put?: never;
        /** Ask about a claim */
        post: operations["postApiV1CopilotClaimsClaimIdMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/copilot/claims/{claimId}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask about a claim; tools and the checked answer come as server-sent events */
        post: operations["postApiV1CopilotClaimsClaimIdStream"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Audited bills, newest first */
        get: operations["getApiV1Audits"];
        put?: never;
        /** Have a bill audited by scheme, state and dates; no member or claim is needed */
        post: operations["postApiV1Audits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One audited bill with its routing, stages and findings */
        get: operations["getApiV1AuditsId"];
        put?: never;
        post?: never;
        /** Remove an audited bill and its document */
        delete: operations["deleteApiV1AuditsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audits/{id}/repeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Audit it again by the rules of today, or by other terms */
        post: operations["postApiV1AuditsIdRepeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audits/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was asked about a bill */
        get: operations["getApiV1AuditsIdMessages"];
        put?: never;
        /** Ask about one bill; answered from its lines and findings */
        post: operations["postApiV1AuditsIdMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audits/{id}/workflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run several analysers over one bill: in order, together, by condition, or as a pipeline */
        post: operations["postApiV1AuditsIdWorkflows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-workflows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a workflow is, step by step */
        get: operations["getApiV1AuditWorkflowsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have many bills audited by the same terms */
        post: operations["postApiV1AuditBatches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a batch is, file by file */
        get: operations["getApiV1AuditBatchesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-batches/{id}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A batch as a table, as CSV or XLSX */
        get: operations["getApiV1AuditBatchesIdSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The analysers: what each can do, whether it is there, and how it has done */
        get: operations["getApiV1Agents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One analyser */
        get: operations["getApiV1AgentsName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audits/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was found, in words of a language: explanation, innocent reasons, next steps */
        get: operations["getApiV1AuditsIdOutcome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audits/{id}/outcome/wording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same in the words of a language model, where one is set up and its wording passes every check */
        post: operations["postApiV1AuditsIdOutcomeWording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audits/{id}/letter/{form}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A letter to the hospital about the disputed lines, as PDF or DOCX */
        get: operations["getApiV1AuditsIdLetterForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audits/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Be reminded of a letter about this bill */
        post: operations["postApiV1AuditsIdReminders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own reminders, what is due first */
        get: operations["getApiV1AuditReminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-reminders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Mark a reminder as done, or put it off */
        patch: operations["patchApiV1AuditRemindersId"];
        trace?: never;
    };
    "/api/v1/audit-packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules of each scheme in all their versions, shipped and made by staff */
        get: operations["getApiV1AuditPacks"];
        put?: never;
        /** Draft the next version of a scheme */
        post: operations["postApiV1AuditPacks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-packs/{scheme}/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write a draft anew */
        put: operations["putApiV1AuditPacksSchemeNumber"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-packs/{scheme}/{number}/shadow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a draft on past bills and say what would change */
        post: operations["postApiV1AuditPacksSchemeNumberShadow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-packs/{scheme}/{number}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a tried draft into force; never one's own */
        post: operations["postApiV1AuditPacksSchemeNumberPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents the assistant may answer from, with their versions, grade of support and source */
        get: operations["getApiV1KnowledgeDocuments"];
        put?: never;
        /** Send a document (txt, md, pdf, docx, html) as a draft; fields title, language, category, source */
        post: operations["postApiV1KnowledgeDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a document out of every answer; it can be restored */
        delete: operations["deleteApiV1KnowledgeDocumentsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/documents/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a deleted document back as it was */
        post: operations["postApiV1KnowledgeDocumentsIdRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/versions/{id}/passages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The passages of a version */
        get: operations["getApiV1KnowledgeVersionsIdPassages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/versions/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Review (by another than who uploaded), publish or withdraw a version */
        post: operations["postApiV1KnowledgeVersionsIdMoves"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/reindex": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cut all texts and build all indexes anew */
        post: operations["postApiV1KnowledgeReindex"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much there is to answer from */
        get: operations["getApiV1KnowledgeStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/tries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a member would be told; leaves no trace */
        post: operations["postApiV1KnowledgeTries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Questions nothing answered, personal data masked, the most asked first */
        get: operations["getApiV1KnowledgeQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/questions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Mark a failed question solved, dismissed or open */
        patch: operations["patchApiV1KnowledgeQuestionsId"];
        trace?: never;
    };
    "/api/v1/knowledge/synonyms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Words editors have taught the search */
        get: operations["getApiV1KnowledgeSynonyms"];
        put?: never;
        /** Teach the search words that mean the same */
        post: operations["postApiV1KnowledgeSynonyms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/synonyms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Unteach words */
        delete: operations["deleteApiV1KnowledgeSynonymsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/member": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who stands behind a conversation, and their claims */
        get: operations["getApiV1ConversationsIdMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistant/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the assistant words its answers, with every earlier version */
        get: operations["getApiV1AssistantSettings"];
        /** Set the assistant from the next message on; the older version stays on record */
        put: operations["putApiV1AssistantSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assistant/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the assistant would answer under these settings; nothing is kept, sent or done */
        post: operations["postApiV1AssistantTry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Questions today and this week, active people, response time, messages and people in all */
        get: operations["getApiV1InsightsDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/performance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How conversations were answered, by hour, day, week or month of Jakarta */
        get: operations["getApiV1InsightsPerformance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who writes and what about, in counts; groups of fewer than five people are not shown */
        get: operations["getApiV1InsightsPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People who wrote, with what is known of them */
        get: operations["getApiV1InsightsProfiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/conversations/{id}/analysis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a conversation was about, newest messages first; with history also what was corrected since */
        get: operations["getApiV1InsightsConversationsIdAnalysis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct an analysis; the correction is a version of its own */
        patch: operations["patchApiV1InsightsConversationsIdAnalysis"];
        trace?: never;
    };
    "/api/v1/chat/privacy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a copy of all we keep of one, or to be forgotten; done within 72 hours */
        post: operations["postApiV1ChatPrivacy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits to be done, due first */
        get: operations["getApiV1PrivacyRequests"];
        put?: never;
        /** Write down what a person asked for in a conversation */
        post: operations["postApiV1PrivacyRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/requests/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** All that is kept of the person, over every channel; never by who wrote the request down */
        post: operations["postApiV1PrivacyRequestsIdExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/requests/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forget the person over every channel; never by who wrote the request down. Claims stay as the law has it */
        post: operations["postApiV1PrivacyRequestsIdErase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mcp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Model Context Protocol: no stream is offered */
        get: operations["getMcp"];
        put?: never;
        /** Model Context Protocol: tools that read claims, prices and bills */
        post: operations["postMcp"];
        /** Model Context Protocol: there are no sessions to end */
        delete: operations["deleteMcp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/process_receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A receipt becomes a claim, confirmed by sending it (older claim form) */
        post: operations["postApiProcessReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts and sums (older claim form) */
        get: operations["getApiStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last 50 claims (older claim form) */
        get: operations["getApiClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analyze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Audit a bill sent as base64 (older bill auditor) */
        post: operations["postAnalyze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analyze-enhanced": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same, with its stages by name (older bill auditor) */
        post: operations["postAnalyzeEnhanced"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The analysers (older bill auditor) */
        get: operations["getAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One analyser (older bill auditor) */
        get: operations["getAgentsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Audited bills (older bill auditor) */
        get: operations["getBills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One audited bill (older bill auditor) */
        get: operations["getBillsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask about one bill (older bill auditor) */
        post: operations["postChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A few figures for a dashboard (older bill auditor) */
        get: operations["getMetricsSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Conversations with their newest messages (older dashboard) */
        get: operations["getAdminChats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/chats/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One conversation (older dashboard) */
        get: operations["getAdminChatsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Conversations with the messages found (older dashboard) */
        get: operations["getAdminSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/send-message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a conversation over and reply, with what became of it (older dashboard) */
        post: operations["postAdminSendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/bot-status/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the assistant answers here (older dashboard) */
        get: operations["getAdminBotStatusId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/toggle-bot/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn the assistant on or off here (older dashboard) */
        post: operations["postAdminToggleBotId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/toggle-bot-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn the assistant on or off in a conversation (older dashboard) */
        post: operations["postAdminToggleBotStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/whatsapp/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the linked telephone stands; `qrCode` is the text of the code (older dashboard) */
        get: operations["getWhatsappStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/qrcode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The text of the code to scan (older service) */
        get: operations["getQrcode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refresh-qrcode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a new code; only once an administrator accepted the risk in the console (older service) */
        post: operations["postRefreshQrcode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign the linked telephone out (older service) */
        post: operations["postLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A message for the assistant, answered in the same request (older WhatsApp service) */
        post: operations["postAsk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A turn with the assistant in a session of ours (older chat page) */
        post: operations["postApiChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts of conversations (older dashboard) */
        get: operations["getAdminStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/analytics/performance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the assistant did, day by day (older dashboard) */
        get: operations["getAdminAnalyticsPerformance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/analytics/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who writes, in counts; nobody is named here (older dashboard) */
        get: operations["getAdminAnalyticsUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reply to a number that wrote to us; nobody is written to first (older WhatsApp service) */
        post: operations["postSend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make oneself an auditor where registration is open (older console) */
        post: operations["postAuthRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in; gives a bearer token (older console) */
        post: operations["postAuthLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims/high-risk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Claims in order of risk (older risk engine) */
        get: operations["getClaimsHighRisk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims/{claimId}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an auditor found (older risk engine) */
        post: operations["postClaimsClaimIdFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/severity-mismatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mild stays above their peers (older risk engine) */
        get: operations["getReportsSeverityMismatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Claims billed twice (older risk engine) */
        get: operations["getReportsDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/tariff-insight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hospitals and groups by tariff gap (older risk engine) */
        get: operations["getReportsTariffInsight"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/casemix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Claims and flags by province (older risk engine) */
        get: operations["getAnalyticsCasemix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/qc-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the last scoring looks sound (older risk engine) */
        get: operations["getAnalyticsQcStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims/{claimId}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A claim in six sections (older console) */
        get: operations["getClaimsClaimIdSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims/{claimId}/chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said about a claim (older console) */
        get: operations["getClaimsClaimIdChat"];
        put?: never;
        /** Ask about a claim (older console) */
        post: operations["postClaimsClaimIdChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A document as a draft of the knowledge (older chatbot) */
        post: operations["postDocumentsUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much there is to answer from (older chatbot) */
        get: operations["getDocumentsStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealthLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok" | "starting" | "stopping" | "failing";
                        checks: {
                            [key: string]: boolean;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getHealthReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok" | "starting" | "stopping" | "failing";
                        checks: {
                            [key: string]: boolean;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getHealthStartup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok" | "starting" | "stopping" | "failing";
                        checks: {
                            [key: string]: boolean;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok" | "starting" | "stopping" | "failing";
                        checks: {
                            [key: string]: boolean;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getHealthPing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok" | "starting" | "stopping" | "failing";
                        checks: {
                            [key: string]: boolean;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1Status: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "working" | "slow" | "down";
                        parts: {
                            name: string;
                            /** @enum {string} */
                            state: "working" | "slow" | "down";
                        }[];
                        version: string;
                        /** Format: date-time */
                        at: string;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1About: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        version: string;
                        demonstration: boolean;
                        notices: string[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1Session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: {
                            /** Format: uuid */
                            id: string;
                            username: string;
                            displayName: string;
                            roles: ("member" | "facility" | "operator" | "auditor" | "lead" | "data-ops" | "admin")[];
                            memberId: string | null;
                            facilityId: string | null;
                            demonstration: boolean;
                        };
                        /** @enum {string} */
                        secondFactor: "on" | "off" | "required";
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1Session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username: string;
                    password: string;
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: {
                            /** Format: uuid */
                            id: string;
                            username: string;
                            displayName: string;
                            roles: ("member" | "facility" | "operator" | "auditor" | "lead" | "data-ops" | "admin")[];
                            memberId: string | null;
                            facilityId: string | null;
                            demonstration: boolean;
                        };
                        /** @enum {string} */
                        secondFactor: "on" | "off" | "required";
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    deleteApiV1Session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1Tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username: string;
                    password: string;
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accessToken: string;
                        /** @enum {string} */
                        tokenType: "bearer";
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1FirstAdmin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    username: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: {
                            /** Format: uuid */
                            id: string;
                            username: string;
                            displayName: string;
                            roles: ("member" | "facility" | "operator" | "auditor" | "lead" | "data-ops" | "admin")[];
                            memberId: string | null;
                            facilityId: string | null;
                            demonstration: boolean;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1SessionProof: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    code?: string;
                };
            };
        };
        responses: {
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1Password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    next: string;
                };
            };
        };
        responses: {
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1Totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                        uri: string;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    deleteApiV1Totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    code: string;
                };
            };
        };
        responses: {
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1TotpConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recoveryCodes: string[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1Users: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        users: {
                            /** Format: uuid */
                            id: string;
                            username: string;
                            displayName: string;
                            roles: ("member" | "facility" | "operator" | "auditor" | "lead" | "data-ops" | "admin")[];
                            memberId: string | null;
                            facilityId: string | null;
                            demonstration: boolean;
                            disabled: boolean;
                            hasTotp: boolean;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1Users: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username: string;
                    displayName: string;
                    password: string;
                    roles: ("member" | "facility" | "operator" | "auditor" | "lead" | "data-ops" | "admin")[];
                    /** @default null */
                    memberId?: string | null;
                    /** @default null */
                    facilityId?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: {
                            /** Format: uuid */
                            id: string;
                            username: string;
                            displayName: string;
                            roles: ("member" | "facility" | "operator" | "auditor" | "lead" | "data-ops" | "admin")[];
                            memberId: string | null;
                            facilityId: string | null;
                            demonstration: boolean;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    patchApiV1UsersUserId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    disabled: boolean;
                };
            };
        };
        responses: {
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1ApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        apiKeys: {
                            /** Format: uuid */
                            id: string;
                            keyId: string;
                            name: string;
                            scopes: string[];
                            /** Format: uuid */
                            owner: string;
                            facilityId: string | null;
                            memberId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            lastUsedAt: string | null;
                            revokedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1ApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    scopes: string[];
                    /** @default 90 */
                    days?: number;
                    /** @default null */
                    facilityId?: string | null;
                    /** @default null */
                    memberId?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        apiKey: {
                            /** Format: uuid */
                            id: string;
                            keyId: string;
                            name: string;
                            scopes: string[];
                            /** Format: uuid */
                            owner: string;
                            facilityId: string | null;
                            memberId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            lastUsedAt: string | null;
                            revokedAt: string | null;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1ApiKeysIdRotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        apiKey: {
                            /** Format: uuid */
                            id: string;
                            keyId: string;
                            name: string;
                            scopes: string[];
                            /** Format: uuid */
                            owner: string;
                            facilityId: string | null;
                            memberId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            lastUsedAt: string | null;
                            revokedAt: string | null;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    deleteApiV1ApiKeysId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1MembersMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        cardNumber: string;
                        nationalId: string | null;
                        name: string;
                        birthDate: string | null;
                        sex: ("female" | "male") | null;
                        careClass: 1 | 2 | 3;
                        /** @enum {string} */
                        status: "active" | "inactive";
                        phone: string | null;
                        demonstration: boolean;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1Members: {
        parameters: {
            query?: {
                q?: string;
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string | null;
                            cardNumberEnding: string | null;
                            birthYear: number | null;
                            sex: ("female" | "male") | null;
                            careClass: 1 | 2 | 3;
                            /** @enum {string} */
                            status: "active" | "inactive";
                            demonstration: boolean;
                        }[];
                        page: number;
                        pageSize: number;
                        total: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1MembersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        cardNumber: string;
                        nationalId: string | null;
                        name: string;
                        birthDate: string | null;
                        sex: ("female" | "male") | null;
                        careClass: 1 | 2 | 3;
                        /** @enum {string} */
                        status: "active" | "inactive";
                        phone: string | null;
                        demonstration: boolean;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1Facilities: {
        parameters: {
            query?: {
                q?: string;
                kind?: "hospital" | "puskesmas" | "clinic" | "pharmacy" | "laboratory";
                partner?: string;
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "hospital" | "puskesmas" | "clinic" | "pharmacy" | "laboratory";
                            class: string | null;
                            ownership: string | null;
                            address: string | null;
                            codes: {
                                system: string;
                                code: string;
                            }[];
                            provinceCode: string | null;
                            regencyCode: string | null;
                            regionCodeSystem: string | null;
                            partner: boolean;
                            demonstration: boolean;
                            regionName?: string | null;
                        }[];
                        page: number;
                        pageSize: number;
                        total: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1FacilitiesMatch: {
        parameters: {
            query: {
                name: string;
                code?: string;
                address?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facilityId: string | null;
                        name: string | null;
                        certainty: number;
                        /** @enum {string} */
                        by: "code" | "exact" | "alias" | "fuzzy" | "none";
                        partner: boolean;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1FacilitiesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        kind: "hospital" | "puskesmas" | "clinic" | "pharmacy" | "laboratory";
                        class: string | null;
                        ownership: string | null;
                        address: string | null;
                        codes: {
                            system: string;
                            code: string;
                        }[];
                        provinceCode: string | null;
                        regencyCode: string | null;
                        regionCodeSystem: string | null;
                        partner: boolean;
                        demonstration: boolean;
                        regionName?: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1Coverage: {
        parameters: {
            query?: {
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        day: string;
                        cells: {
                            careClass: 1 | 2 | 3;
                            serviceType: string;
                            shareBasisPoints: number;
                            source: string;
                            /** Format: date */
                            effectiveFrom: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    putApiV1Coverage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    careClass: 1 | 2 | 3;
                    serviceType: string;
                    shareBasisPoints: number;
                    source: string;
                    /** Format: date */
                    effectiveFrom: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        day: string;
                        cells: {
                            careClass: 1 | 2 | 3;
                            serviceType: string;
                            shareBasisPoints: number;
                            source: string;
                            /** Format: date */
                            effectiveFrom: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1CodesSystem: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path: {
                system: "icd10" | "icd9cm";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        system: "icd10" | "icd9cm";
                        code: string;
                        description: string | null;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1Tariffs: {
        parameters: {
            query?: {
                list?: string;
                code?: string;
                q?: string;
                on?: string;
                day?: string;
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            list: string;
                            code: string;
                            description: string;
                            unit: string | null;
                            amount: number;
                            /** @enum {string} */
                            currency: "IDR" | "INR" | "USD" | "MYR";
                            /** Format: date */
                            effectiveFrom: string;
                            effectiveTo: string | null;
                            source: string;
                            reference: string | null;
                            version: string;
                            attributes: {
                                [key: string]: string;
                            };
                            demonstration: boolean;
                        }[];
                        page: number;
                        pageSize: number;
                        total: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1TariffLists: {
        parameters: {
            query?: {
                list?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        list: string;
                        title: string;
                        demonstration: boolean;
                        answeredBy: string[];
                        answersToday: boolean;
                        versions: {
                            /** Format: uuid */
                            id: string;
                            list: string;
                            edition: string;
                            title: string;
                            /** @enum {string} */
                            state: "draft" | "active" | "replaced";
                            /** Format: date */
                            effectiveFrom: string;
                            effectiveTo: string | null;
                            source: string;
                            licence: string;
                            note: string;
                            demonstration: boolean;
                            shipped: boolean;
                            rows: number;
                            sha256: string;
                            createdBy: string;
                            createdAt: string;
                            activatedBy: string | null;
                            activatedAt: string | null;
                        }[];
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1TariffLists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        list: string;
                        edition: string;
                        title: string;
                        /** @enum {string} */
                        state: "draft" | "active" | "replaced";
                        /** Format: date */
                        effectiveFrom: string;
                        effectiveTo: string | null;
                        source: string;
                        licence: string;
                        note: string;
                        demonstration: boolean;
                        shipped: boolean;
                        rows: number;
                        sha256: string;
                        report: {
                            encoding?: string;
                            read?: number;
                            errors?: number;
                            warnings?: number;
                            problems: {
                                row: number;
                                code: string;
                                /** @enum {string} */
                                severity: "error" | "warning";
                                field: string | null;
                            }[];
                        };
                        createdBy: string;
                        createdAt: string;
                        activatedBy: string | null;
                        activatedAt: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1TariffVersionsIdDiff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: {
                            /** Format: uuid */
                            id: string;
                            list: string;
                            edition: string;
                            title: string;
                            /** @enum {string} */
                            state: "draft" | "active" | "replaced";
                            /** Format: date */
                            effectiveFrom: string;
                            effectiveTo: string | null;
                            source: string;
                            licence: string;
                            note: string;
                            demonstration: boolean;
                            shipped: boolean;
                            rows: number;
                            sha256: string;
                            report: {
                                encoding?: string;
                                read?: number;
                                errors?: number;
                                warnings?: number;
                                problems: {
                                    row: number;
                                    code: string;
                                    /** @enum {string} */
                                    severity: "error" | "warning";
                                    field: string | null;
                                }[];
                            };
                            createdBy: string;
                            createdAt: string;
                            activatedBy: string | null;
                            activatedAt: string | null;
                        };
                        against: {
                            /** Format: uuid */
                            id: string;
                            edition: string;
                        } | null;
                        added: number;
                        removed: number;
                        changed: number;
                        same: number;
                        changes: {
                            code: string;
                            variant: string;
                            description: string;
                            before: number | null;
                            after: number | null;
                            percent: number | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1TariffVersionsIdActivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        list: string;
                        edition: string;
                        title: string;
                        /** @enum {string} */
                        state: "draft" | "active" | "replaced";
                        /** Format: date */
                        effectiveFrom: string;
                        effectiveTo: string | null;
                        source: string;
                        licence: string;
                        note: string;
                        demonstration: boolean;
                        shipped: boolean;
                        rows: number;
                        sha256: string;
                        report: {
                            encoding?: string;
                            read?: number;
                            errors?: number;
                            warnings?: number;
                            problems: {
                                row: number;
                                code: string;
                                /** @enum {string} */
                                severity: "error" | "warning";
                                field: string | null;
                            }[];
                        };
                        createdBy: string;
                        createdAt: string;
                        activatedBy: string | null;
                        activatedAt: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1TariffAliases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    list: string;
                    code: string;
                    description: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        learned: true;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1Documents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        memberId: string | null;
                        /** @enum {string} */
                        kind: "receipt" | "medical-summary" | "referral";
                        mediaType: string;
                        bytes: number;
                        pages: number;
                        /** @enum {string} */
                        state: "received" | "reading" | "read" | "refused" | "failed";
                        /** @enum {string} */
                        stage: "received" | "straightened" | "read" | "understood" | "checked" | "filed";
                        problem: string | null;
                        billId: string | null;
                        claimId: string | null;
                        /** Format: date-time */
                        receivedAt: string;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1DocumentsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        memberId: string | null;
                        /** @enum {string} */
                        kind: "receipt" | "medical-summary" | "referral";
                        mediaType: string;
                        bytes: number;
                        pages: number;
                        /** @enum {string} */
                        state: "received" | "reading" | "read" | "refused" | "failed";
                        /** @enum {string} */
                        stage: "received" | "straightened" | "read" | "understood" | "checked" | "filed";
                        problem: string | null;
                        billId: string | null;
                        claimId: string | null;
                        /** Format: date-time */
                        receivedAt: string;
                        bill: {
                            isMedical: boolean;
                            /** @enum {string} */
                            kind: "inpatient_bill" | "outpatient_bill" | "payment_receipt" | "pharmacy_bill" | "diagnostics_bill" | "shop_receipt" | "hotel_invoice" | "fuel_receipt" | "other";
                            languages: string[];
                            country: string | null;
                            currency: ("IDR" | "INR" | "USD" | "MYR") | null;
                            facility: {
                                name: string | null;
                                address: string | null;
                                phone: string | null;
                            };
                            patient: {
                                name: string | null;
                                recordNumber: string | null;
                                cardNumber: string | null;
                                birthDate: string | null;
                            };
                            receiptNumber: string | null;
                            documentDate: string | null;
                            serviceDate: string | null;
                            admissionDate: string | null;
                            dischargeDate: string | null;
                            serviceType: ("RAWAT JALAN" | "RAWAT INAP" | "IGD" | "OPERASI") | null;
                            diagnosis: {
                                text: string | null;
                                icd10: string | null;
                            };
                            doctor: {
                                name: string | null;
                                specialty: string | null;
                            };
                            room: string | null;
                            lines: {
                                page: number;
                                description: string;
                                quantity: number | null;
                                unitPrice: number | null;
                                amount: number | null;
                                discount?: number;
                                section: string | null;
                                date: string | null;
                                box: {
                                    x: number;
                                    y: number;
                                    width: number;
                                    height: number;
                                };
                                confidence: number;
                            }[];
                            subtotal: number | null;
                            discount: number | null;
                            tax: number | null;
                            rounding: number | null;
                            deposit: number | null;
                            amountDue: number | null;
                            amountInWords: string | null;
                            total: number | null;
                            totalNeedsCheck: boolean;
                            fields: {
                                [key: string]: {
                                    value: string | number | null;
                                    confidence: number;
                                    page: number | null;
                                    box: {
                                        x: number;
                                        y: number;
                                        width: number;
                                        height: number;
                                    } | null;
                                    raw: string;
                                    second?: string | number;
                                };
                            };
                            checks: {
                                code: string;
                                ok: boolean;
                                facts: {
                                    [key: string]: string | number | boolean | null;
                                };
                            }[];
                            secondReading?: {
                                /** @enum {string} */
                                state: "agrees" | "differs" | "failed";
                                reader: string;
                                prompt: string;
                                problem: string | null;
                                compared: number;
                            };
                            text: string;
                        } | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1DocumentsIdPagesPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                page: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1ReadingLogSummary: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        outcome: string;
                        count: number;
                        medianMilliseconds: number | null;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1Chat: {
        parameters: {
            query?: {
                before?: number;
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        thread: {
                            conversation: {
                                /** @enum {string} */
                                state: "bot" | "waiting" | "human" | "snoozed" | "resolved";
                                owner: string | null;
                                epoch: number;
                                botEnabled: boolean;
                                emergency: boolean;
                                reason: string | null;
                                snoozedUntil: string | null;
                                resolvedBy: string | null;
                                resolvedAt: string | null;
                                /** Format: uuid */
                                id: string;
                                accountId: string;
                                /** @enum {string} */
                                channel: "web" | "whatsapp-cloud" | "whatsapp-linked" | "simulator" | "older-service";
                                /** Format: uuid */
                                contactId: string;
                                memberId: string | null;
                                displayName: string | null;
                                language: string;
                                lastSeq: number;
                                unanswered: number;
                                lastInboundAt: string | null;
                                /** Format: date-time */
                                changedAt: string;
                            };
                            messages: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                conversationId: string;
                                seq: number;
                                /** @enum {string} */
                                direction: "in" | "out" | "note";
                                /** @enum {string} */
                                authorKind: "contact" | "assistant" | "staff" | "unknown-staff" | "system";
                                author: string | null;
                                content: {
                                    /** @enum {string} */
                                    type: "text" | "image" | "audio" | "video" | "document" | "sticker" | "location" | "contact" | "choice" | "order" | "unsupported";
                                    text?: string;
                                    choice?: {
                                        id: string;
                                        title: string;
                                        /** @enum {string} */
                                        via: "button" | "list" | "template" | "numbered";
                                    };
                                    template?: {
                                        name: string;
                                        language: string;
                                        values: string[];
                                    };
                                    media?: {
                                        id: string;
                                        mediaType?: string;
                                        fileName?: string;
                                        sha256?: string;
                                        address?: string;
                                    };
                                    choices?: {
                                        id: string;
                                        title: string;
                                    }[];
                                    offered?: {
                                        id: string;
                                        title: string;
                                    }[];
                                };
                                documentId: string | null;
                                /** Format: date-time */
                                sentAt: string;
                                /** Format: date-time */
                                receivedAt: string;
                                delayed: boolean;
                                revoked: boolean;
                                delivery: {
                                    /** @enum {string} */
                                    state: "queued" | "sending" | "accepted" | "sent" | "delivered" | "read" | "failed" | "unknown" | "cancelled" | "blocked";
                                    reason: string | null;
                                } | null;
                            }[];
                        } | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1ChatMessages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    clientId: string;
                    text: string;
                    choice?: {
                        id: string;
                        title: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        conversation: {
                            /** @enum {string} */
                            state: "bot" | "waiting" | "human" | "snoozed" | "resolved";
                            owner: string | null;
                            epoch: number;
                            botEnabled: boolean;
                            emergency: boolean;
                            reason: string | null;
                            snoozedUntil: string | null;
                            resolvedBy: string | null;
                            resolvedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            accountId: string;
                            /** @enum {string} */
                            channel: "web" | "whatsapp-cloud" | "whatsapp-linked" | "simulator" | "older-service";
                            /** Format: uuid */
                            contactId: string;
                            memberId: string | null;
                            displayName: string | null;
                            language: string;
                            lastSeq: number;
                            unanswered: number;
                            lastInboundAt: string | null;
                            /** Format: date-time */
                            changedAt: string;
                        };
                        messages: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            conversationId: string;
                            seq: number;
                            /** @enum {string} */
                            direction: "in" | "out" | "note";
                            /** @enum {string} */
                            authorKind: "contact" | "assistant" | "staff" | "unknown-staff" | "system";
                            author: string | null;
                            content: {
                                /** @enum {string} */
                                type: "text" | "image" | "audio" | "video" | "document" | "sticker" | "location" | "contact" | "choice" | "order" | "unsupported";
                                text?: string;
                                choice?: {
                                    id: string;
                                    title: string;
                                    /** @enum {string} */
                                    via: "button" | "list" | "template" | "numbered";
                                };
                                template?: {
                                    name: string;
                                    language: string;
                                    values: string[];
                                };
                                media?: {
                                    id: string;
                                    mediaType?: string;
                                    fileName?: string;
                                    sha256?: string;
                                    address?: string;
                                };
                                choices?: {
                                    id: string;
                                    title: string;
                                }[];
                                offered?: {
                                    id: string;
                                    title: string;
                                }[];
                            };
                            documentId: string | null;
                            /** Format: date-time */
                            sentAt: string;
                            /** Format: date-time */
                            receivedAt: string;
                            delayed: boolean;
                            revoked: boolean;
                            delivery: {
                                /** @enum {string} */
                                state: "queued" | "sending" | "accepted" | "sent" | "delivered" | "read" | "failed" | "unknown" | "cancelled" | "blocked";
                                reason: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1ChatFiles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        conversation: {
                            /** @enum {string} */
                            state: "bot" | "waiting" | "human" | "snoozed" | "resolved";
                            owner: string | null;
                            epoch: number;
                            botEnabled: boolean;
                            emergency: boolean;
                            reason: string | null;
                            snoozedUntil: string | null;
                            resolvedBy: string | null;
                            resolvedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            accountId: string;
                            /** @enum {string} */
                            channel: "web" | "whatsapp-cloud" | "whatsapp-linked" | "simulator" | "older-service";
                            /** Format: uuid */
                            contactId: string;
                            memberId: string | null;
                            displayName: string | null;
                            language: string;
                            lastSeq: number;
                            unanswered: number;
                            lastInboundAt: string | null;
                            /** Format: date-time */
                            changedAt: string;
                        };
                        messages: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            conversationId: string;
                            seq: number;
                            /** @enum {string} */
                            direction: "in" | "out" | "note";
                            /** @enum {string} */
                            authorKind: "contact" | "assistant" | "staff" | "unknown-staff" | "system";
                            author: string | null;
                            content: {
                                /** @enum {string} */
                                type: "text" | "image" | "audio" | "video" | "document" | "sticker" | "location" | "contact" | "choice" | "order" | "unsupported";
                                text?: string;
                                choice?: {
                                    id: string;
                                    title: string;
                                    /** @enum {string} */
                                    via: "button" | "list" | "template" | "numbered";
                                };
                                template?: {
                                    name: string;
                                    language: string;
                                    values: string[];
                                };
                                media?: {
                                    id: string;
                                    mediaType?: string;
                                    fileName?: string;
                                    sha256?: string;
                                    address?: string;
                                };
                                choices?: {
                                    id: string;
                                    title: string;
                                }[];
                                offered?: {
                                    id: string;
                                    title: string;
                                }[];
                            };
                            documentId: string | null;
                            /** Format: date-time */
                            sentAt: string;
                            /** Format: date-time */
                            receivedAt: string;
                            delayed: boolean;
                            revoked: boolean;
                            delivery: {
                                /** @enum {string} */
                                state: "queued" | "sending" | "accepted" | "sent" | "delivered" | "read" | "failed" | "unknown" | "cancelled" | "blocked";
                                reason: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1Conversations: {
        parameters: {
            query?: {
                state?: "bot" | "waiting" | "human" | "snoozed" | "resolved";
                mine?: string;
                channel?: "web" | "whatsapp-cloud" | "whatsapp-linked" | "simulator" | "older-service";
                label?: string;
                unanswered?: string;
                mentioned?: string;
                sort?: "need" | "newest" | "oldest";
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            state: "bot" | "waiting" | "human" | "snoozed" | "resolved";
                            owner: string | null;
                            epoch: number;
                            botEnabled: boolean;
                            emergency: boolean;
                            reason: string | null;
                            snoozedUntil: string | null;
                            resolvedBy: string | null;
                            resolvedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            accountId: string;
                            /** @enum {string} */
                            channel: "web" | "whatsapp-cloud" | "whatsapp-linked" | "simulator" | "older-service";
                            /** Format: uuid */
                            contactId: string;
                            memberId: string | null;
                            displayName: string | null;
                            language: string;
                            lastSeq: number;
                            unanswered: number;
                            lastInboundAt: string | null;
                            /** Format: date-time */
                            changedAt: string;
                            labels: string[];
                            clock: {
                                /** @enum {string} */
                                kind: "first-reply" | "next-reply" | "resolve";
                                /** Format: date-time */
                                since: string;
                                /** Format: date-time */
                                dueAt: string;
                            } | null;
                            preview: {
                                text: string;
                                authorKind: string;
                            } | null;
                            ownerName: string | null;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1ConversationsId: {
        parameters: {
            query?: {
                before?: number;
                after?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        conversation: {
                            /** @enum {string} */
                            state: "bot" | "waiting" | "human" | "snoozed" | "resolved";
                            owner: string | null;
                            epoch: number;
                            botEnabled: boolean;
                            emergency: boolean;
                            reason: string | null;
                            snoozedUntil: string | null;
                            resolvedBy: string | null;
                            resolvedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            accountId: string;
                            /** @enum {string} */
                            channel: "web" | "whatsapp-cloud" | "whatsapp-linked" | "simulator" | "older-service";
                            /** Format: uuid */
                            contactId: string;
                            memberId: string | null;
                            displayName: string | null;
                            language: string;
                            lastSeq: number;
                            unanswered: number;
                            lastInboundAt: string | null;
                            /** Format: date-time */
                            changedAt: string;
                        };
                        messages: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            conversationId: string;
                            seq: number;
                            /** @enum {string} */
                            direction: "in" | "out" | "note";
                            /** @enum {string} */
                            authorKind: "contact" | "assistant" | "staff" | "unknown-staff" | "system";
                            author: string | null;
                            content: {
                                /** @enum {string} */
                                type: "text" | "image" | "audio" | "video" | "document" | "sticker" | "location" | "contact" | "choice" | "order" | "unsupported";
                                text?: string;
                                choice?: {
                                    id: string;
                                    title: string;
                                    /** @enum {string} */
                                    via: "button" | "list" | "template" | "numbered";
                                };
                                template?: {
                                    name: string;
                                    language: string;
                                    values: string[];
                                };
                                media?: {
                                    id: string;
                                    mediaType?: string;
                                    fileName?: string;
                                    sha256?: string;
                                    address?: string;
                                };
                                choices?: {
                                    id: string;
                                    title: string;
                                }[];
                                offered?: {
                                    id: string;
                                    title: string;
                                }[];
                            };
                            documentId: string | null;
                            /** Format: date-time */
                            sentAt: string;
                            /** Format: date-time */
                            receivedAt: string;
                            delayed: boolean;
                            revoked: boolean;
                            delivery: {
                                /** @enum {string} */
                                state: "queued" | "sending" | "accepted" | "sent" | "delivered" | "read" | "failed" | "unknown" | "cancelled" | "blocked";
                                reason: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1ConversationsIdMessages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    clientId: string;
                    text: string;
                    seenSeq: number;
                    /** @default false */
                    note?: boolean;
                    /** @default [] */
                    mentions?: string[];
                    /** @default false */
                    anyway?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        conversation: {
                            /** @enum {string} */
                            state: "bot" | "waiting" | "human" | "snoozed" | "resolved";
                            owner: string | null;
                            epoch: number;
                            botEnabled: boolean;
                            emergency: boolean;
                            reason: string | null;
                            snoozedUntil: string | null;
                            resolvedBy: string | null;
                            resolvedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            accountId: string;
                            /** @enum {string} */
                            channel: "web" | "whatsapp-cloud" | "whatsapp-linked" | "simulator" | "older-service";
                            /** Format: uuid */
                            contactId: string;
                            memberId: string | null;
                            displayName: string | null;
                            language: string;
                            lastSeq: number;
                            unanswered: number;
                            lastInboundAt: string | null;
                            /** Format: date-time */
                            changedAt: string;
                        };
                        messages: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            conversationId: string;
                            seq: number;
                            /** @enum {string} */
                            direction: "in" | "out" | "note";
                            /** @enum {string} */
                            authorKind: "contact" | "assistant" | "staff" | "unknown-staff" | "system";
                            author: string | null;
                            content: {
                                /** @enum {string} */
                                type: "text" | "image" | "audio" | "video" | "document" | "sticker" | "location" | "contact" | "choice" | "order" | "unsupported";
                                text?: string;
                                choice?: {
                                    id: string;
                                    title: string;
                                    /** @enum {string} */
                                    via: "button" | "list" | "template" | "numbered";
                                };
                                template?: {
                                    name: string;
                                    language: string;
                                    values: string[];
                                };
                                media?: {
                                    id: string;
                                    mediaType?: string;
                                    fileName?: string;
                                    sha256?: string;
                                    address?: string;
                                };
                                choices?: {
                                    id: string;
                                    title: string;
                                }[];
                                offered?: {
                                    id: string;
                                    title: string;
                                }[];
                            };
                            documentId: string | null;
                            /** Format: date-time */
                            sentAt: string;
                            /** Format: date-time */
                            receivedAt: string;
                            delayed: boolean;
                            revoked: boolean;
                            delivery: {
                                /** @enum {string} */
                                state: "queued" | "sending" | "accepted" | "sent" | "delivered" | "read" | "failed" | "unknown" | "cancelled" | "blocked";
                                reason: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1ConversationsIdMoves: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    move: {
                        /** @enum {string} */
                        kind: "take";
                    } | {
                        /** @enum {string} */
                        kind: "resolve";
                    } | {
                        /** @enum {string} */
                        kind: "release" | "return" | "clear-emergency";
                    } | {
                        /** @enum {string} */
                        kind: "transfer";
                        /** Format: uuid */
                        to: string;
                    } | {
                        /** @enum {string} */
                        kind: "snooze";
                        /** Format: date-time */
                        until: string;
                    } | {
                        /** @enum {string} */
                        kind: "switch-bot";
                        enabled: boolean;
                    };
                    epoch: number;
                    /** @default false */
                    anyway?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "bot" | "waiting" | "human" | "snoozed" | "resolved";
                        owner: string | null;
                        epoch: number;
                        botEnabled: boolean;
                        emergency: boolean;
                        reason: string | null;
                        snoozedUntil: string | null;
                        resolvedBy: string | null;
                        resolvedAt: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1Tickets: {
        parameters: {
            query?: {
                status?: "open" | "in-progress" | "resolved";
                category?: string;
                number?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** Format: uuid */
                            conversationId: string;
                            category: string;
                            urgency: number;
                            /** @enum {string} */
                            status: "open" | "in-progress" | "resolved";
                            text: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            dueAt: string;
                            resolvedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1TicketsNumberMoves: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status: "open" | "in-progress" | "resolved";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: string;
                        /** Format: uuid */
                        conversationId: string;
                        category: string;
                        urgency: number;
                        /** @enum {string} */
                        status: "open" | "in-progress" | "resolved";
                        text: string;
                        /** Format: date-time */
                        openedAt: string;
                        /** Format: date-time */
                        dueAt: string;
                        resolvedAt: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1ChannelsWhatsappCloudWebhook: {
        parameters: {
            query: {
                "hub.mode": string;
                "hub.verify_token": string;
                "hub.challenge": string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1ChannelsWhatsappCloudWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": unknown;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kept: number;
                        duplicates: number;
                        statuses: number;
                        dropped: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1ConnectorsWhatsappLinkedLease: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    owner: string;
                    fence: number | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fence: number;
                        isHeld: boolean;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1ConnectorsWhatsappLinkedSessionRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: string;
                    ids: string[] | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        values: {
                            id: string;
                            body: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1ConnectorsWhatsappLinkedSessionWrite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fence: number;
                    forgetAll: boolean;
                    cells: {
                        kind: string;
                        id: string;
                        body: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        isKept: boolean;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1ConnectorsWhatsappLinkedEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fence: number;
                    news: {
                        /** @enum {string} */
                        kind: "inbound";
                        settles: string;
                        inbound: unknown;
                    } | {
                        /** @enum {string} */
                        kind: "status";
                        externalId: string;
                        /** @enum {string} */
                        status: "sent" | "delivered" | "read" | "failed";
                        reason?: string;
                    } | {
                        /** @enum {string} */
                        kind: "state";
                        /** @enum {string} */
                        state: "unpaired" | "qr" | "code" | "connecting" | "open" | "reconnecting" | "logged-out" | "banned" | "replaced" | "needs-repair" | "connector-off";
                        reason: string | null;
                        number: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        isKept: boolean;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1ChannelsWhatsappLinked: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        configured: boolean;
                        /** @enum {string} */
                        state: "unpaired" | "qr" | "code" | "connecting" | "open" | "reconnecting" | "logged-out" | "banned" | "replaced" | "needs-repair" | "connector-off";
                        reason: string | null;
                        number: string | null;
                        qr: {
                            text: string;
                            /** Format: date-time */
                            expiresAt: string;
                        } | null;
                        code: string | null;
                        riskAccepted: {
                            by: string;
                            /** Format: date-time */
                            at: string;
                        } | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1ChannelsWhatsappLinkedMoves: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    move: {
                        /** @enum {string} */
                        kind: "pair";
                        /** @enum {boolean} */
                        acceptsRisk: true;
                        phone?: string;
                    } | {
                        /** @enum {string} */
                        kind: "logout" | "test";
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        configured: boolean;
                        /** @enum {string} */
                        state: "unpaired" | "qr" | "code" | "connecting" | "open" | "reconnecting" | "logged-out" | "banned" | "replaced" | "needs-repair" | "connector-off";
                        reason: string | null;
                        number: string | null;
                        qr: {
                            text: string;
                            /** Format: date-time */
                            expiresAt: string;
                        } | null;
                        code: string | null;
                        riskAccepted: {
                            by: string;
                            /** Format: date-time */
                            at: string;
                        } | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1ConversationsSearch: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            conversation: {
                                /** @enum {string} */
                                state: "bot" | "waiting" | "human" | "snoozed" | "resolved";
                                owner: string | null;
                                epoch: number;
                                botEnabled: boolean;
                                emergency: boolean;
                                reason: string | null;
                                snoozedUntil: string | null;
                                resolvedBy: string | null;
                                resolvedAt: string | null;
                                /** Format: uuid */
                                id: string;
                                accountId: string;
                                /** @enum {string} */
                                channel: "web" | "whatsapp-cloud" | "whatsapp-linked" | "simulator" | "older-service";
                                /** Format: uuid */
                                contactId: string;
                                memberId: string | null;
                                displayName: string | null;
                                language: string;
                                lastSeq: number;
                                unanswered: number;
                                lastInboundAt: string | null;
                                /** Format: date-time */
                                changedAt: string;
                            };
                            message: {
                                seq: number;
                                /** Format: date-time */
                                at: string;
                                excerpt: {
                                    text: string;
                                    hit: boolean;
                                }[];
                            } | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1CannedReplies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            shortcut: string;
                            body: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    putApiV1CannedRepliesShortcut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shortcut: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            shortcut: string;
                            body: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1ConversationsIdBeside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        people: {
                            [key: string]: string;
                        };
                        colleagues: {
                            id: string;
                            name: string;
                        }[];
                        labels: string[];
                        knownLabels: string[];
                        draft: {
                            text: string;
                            note: boolean;
                        } | null;
                        clocks: {
                            /** @enum {string} */
                            kind: "first-reply" | "next-reply" | "resolve";
                            /** Format: date-time */
                            since: string;
                            /** Format: date-time */
                            dueAt: string;
                        }[];
                        window: {
                            closesAt: string | null;
                            isOpen: boolean;
                        } | null;
                        present: {
                            id: string;
                            name: string | null;
                            typing: boolean;
                        }[];
                        history: {
                            /** Format: date-time */
                            at: string;
                            move: string;
                            actor: string;
                            to: string;
                            reason: string | null;
                        }[];
                        tickets: {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** Format: uuid */
                            conversationId: string;
                            category: string;
                            urgency: number;
                            /** @enum {string} */
                            status: "open" | "in-progress" | "resolved";
                            text: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            dueAt: string;
                            resolvedAt: string | null;
                        }[];
                        feedback: {
                            [key: string]: "up" | "down";
                        };
                        optedOut: boolean;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    putApiV1ConversationsIdLabelsLabel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                label: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    on: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        labels: string[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1ConversationsIdPresence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    here: boolean;
                    typing: boolean;
                    draft?: {
                        text: string;
                        note: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1ConversationsIdExport: {
        parameters: {
            query?: {
                format?: "txt" | "pdf";
                lang?: "id" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1ConversationsIdMessagesMessageIdFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1Desk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rules: {
                            hours: {
                                day: number;
                                from: string;
                                to: string;
                            }[];
                            firstReplyMinutes: number;
                            nextReplyMinutes: number;
                            resolveMinutes: number;
                            /** @enum {string} */
                            assistant: "always" | "in-hours" | "out-of-hours";
                            returnMinutes: number | null;
                            noticeMinutes: number;
                            mailTo: string[];
                        };
                        version: number;
                        setBy: string | null;
                        setAt: string | null;
                        isOpen: boolean;
                        assistant: {
                            answers: boolean;
                            silencedSince: string | null;
                            silencedBy: string | null;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1DeskRatings: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        up: number;
                        down: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    putApiV1DeskRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rules: {
                        hours: {
                            day: number;
                            from: string;
                            to: string;
                        }[];
                        firstReplyMinutes: number;
                        nextReplyMinutes: number;
                        resolveMinutes: number;
                        /** @enum {string} */
                        assistant: "always" | "in-hours" | "out-of-hours";
                        returnMinutes: number | null;
                        noticeMinutes: number;
                        mailTo: string[];
                    };
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rules: {
                            hours: {
                                day: number;
                                from: string;
                                to: string;
                            }[];
                            firstReplyMinutes: number;
                            nextReplyMinutes: number;
                            resolveMinutes: number;
                            /** @enum {string} */
                            assistant: "always" | "in-hours" | "out-of-hours";
                            returnMinutes: number | null;
                            noticeMinutes: number;
                            mailTo: string[];
                        };
                        version: number;
                        setBy: string | null;
                        setAt: string | null;
                        isOpen: boolean;
                        assistant: {
                            answers: boolean;
                            silencedSince: string | null;
                            silencedBy: string | null;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    putApiV1DeskSilence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    silent: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rules: {
                            hours: {
                                day: number;
                                from: string;
                                to: string;
                            }[];
                            firstReplyMinutes: number;
                            nextReplyMinutes: number;
                            resolveMinutes: number;
                            /** @enum {string} */
                            assistant: "always" | "in-hours" | "out-of-hours";
                            returnMinutes: number | null;
                            noticeMinutes: number;
                            mailTo: string[];
                        };
                        version: number;
                        setBy: string | null;
                        setAt: string | null;
                        isOpen: boolean;
                        assistant: {
                            answers: boolean;
                            silencedSince: string | null;
                            silencedBy: string | null;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1Notices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "unanswered" | "emergency" | "disconnected" | "mention";
                            conversationId: string | null;
                            subject: string;
                            /** Format: date-time */
                            at: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1NoticesIdSeen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "unanswered" | "emergency" | "disconnected" | "mention";
                            conversationId: string | null;
                            subject: string;
                            /** Format: date-time */
                            at: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1ChatTyping: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    putApiV1ChatMessagesIdRating: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rating: ("up" | "down") | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rating: ("up" | "down") | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1Templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            name: string;
                            language: string;
                            /** @enum {string} */
                            category: "utility" | "authentication" | "marketing";
                            body: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    putApiV1TemplatesNameLanguage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    category: "utility" | "authentication" | "marketing";
                    body: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            name: string;
                            language: string;
                            /** @enum {string} */
                            category: "utility" | "authentication" | "marketing";
                            body: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1ConversationsIdTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    clientId: string;
                    name: string;
                    language: string;
                    values: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        conversation: {
                            /** @enum {string} */
                            state: "bot" | "waiting" | "human" | "snoozed" | "resolved";
                            owner: string | null;
                            epoch: number;
                            botEnabled: boolean;
                            emergency: boolean;
                            reason: string | null;
                            snoozedUntil: string | null;
                            resolvedBy: string | null;
                            resolvedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            accountId: string;
                            /** @enum {string} */
                            channel: "web" | "whatsapp-cloud" | "whatsapp-linked" | "simulator" | "older-service";
                            /** Format: uuid */
                            contactId: string;
                            memberId: string | null;
                            displayName: string | null;
                            language: string;
                            lastSeq: number;
                            unanswered: number;
                            lastInboundAt: string | null;
                            /** Format: date-time */
                            changedAt: string;
                        };
                        messages: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            conversationId: string;
                            seq: number;
                            /** @enum {string} */
                            direction: "in" | "out" | "note";
                            /** @enum {string} */
                            authorKind: "contact" | "assistant" | "staff" | "unknown-staff" | "system";
                            author: string | null;
                            content: {
                                /** @enum {string} */
                                type: "text" | "image" | "audio" | "video" | "document" | "sticker" | "location" | "contact" | "choice" | "order" | "unsupported";
                                text?: string;
                                choice?: {
                                    id: string;
                                    title: string;
                                    /** @enum {string} */
                                    via: "button" | "list" | "template" | "numbered";
                                };
                                template?: {
                                    name: string;
                                    language: string;
                                    values: string[];
                                };
                                media?: {
                                    id: string;
                                    mediaType?: string;
                                    fileName?: string;
                                    sha256?: string;
                                    address?: string;
                                };
                                choices?: {
                                    id: string;
                                    title: string;
                                }[];
                                offered?: {
                                    id: string;
                                    title: string;
                                }[];
                            };
                            documentId: string | null;
                            /** Format: date-time */
                            sentAt: string;
                            /** Format: date-time */
                            receivedAt: string;
                            delayed: boolean;
                            revoked: boolean;
                            delivery: {
                                /** @enum {string} */
                                state: "queued" | "sending" | "accepted" | "sent" | "delivered" | "read" | "failed" | "unknown" | "cancelled" | "blocked";
                                reason: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1ChatConsents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            purpose: "messages" | "analysis";
                            given: boolean;
                            textVersion: string;
                            language: string;
                            channel: string;
                            /** Format: date-time */
                            at: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1ChatConsents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    purpose: "messages" | "analysis";
                    given: boolean;
                    /** @enum {string} */
                    language: "id" | "en" | "hi";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            purpose: "messages" | "analysis";
                            given: boolean;
                            textVersion: string;
                            language: string;
                            channel: string;
                            /** Format: date-time */
                            at: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1Claims: {
        parameters: {
            query?: {
                status?: "DRAFT" | "INCOMPLETE" | "SUBMITTED" | "IN_REVIEW" | "APPROVED" | "PARTIAL" | "REJECTED" | "PAID" | "WITHDRAWN";
                facility?: string;
                serviceType?: "RAWAT JALAN" | "RAWAT INAP" | "IGD" | "OPERASI";
                from?: string;
                to?: string;
                q?: string;
                sort?: "newest" | "oldest" | "highest" | "lowest-score";
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            status: "DRAFT" | "INCOMPLETE" | "SUBMITTED" | "IN_REVIEW" | "APPROVED" | "PARTIAL" | "REJECTED" | "PAID" | "WITHDRAWN";
                            memberName: string | null;
                            cardNumberEnding: string;
                            facilityName: string | null;
                            serviceType: ("RAWAT JALAN" | "RAWAT INAP" | "IGD" | "OPERASI") | null;
                            serviceDate: string | null;
                            /** @enum {string} */
                            currency: "IDR" | "INR" | "USD" | "MYR";
                            total: number | null;
                            score: number;
                            estimate: number;
                            approvedAmount: number | null;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        page: number;
                        pageSize: number;
                        total: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1ClaimsCsv: {
        parameters: {
            query?: {
                status?: "DRAFT" | "INCOMPLETE" | "SUBMITTED" | "IN_REVIEW" | "APPROVED" | "PARTIAL" | "REJECTED" | "PAID" | "WITHDRAWN";
                facility?: string;
                serviceType?: "RAWAT JALAN" | "RAWAT INAP" | "IGD" | "OPERASI";
                from?: string;
                to?: string;
                q?: string;
                sort?: "newest" | "oldest" | "highest" | "lowest-score";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1ClaimsStatistics: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                status?: "DRAFT" | "INCOMPLETE" | "SUBMITTED" | "IN_REVIEW" | "APPROVED" | "PARTIAL" | "REJECTED" | "PAID" | "WITHDRAWN";
                facility?: string;
                serviceType?: "RAWAT JALAN" | "RAWAT INAP" | "IGD" | "OPERASI";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totalClaims: number;
                        pendingClaims: number;
                        averageScore: number | null;
                        totalClaimed: number;
                        totalApproved: number;
                        byStatus: {
                            /** @enum {string} */
                            status: "DRAFT" | "INCOMPLETE" | "SUBMITTED" | "IN_REVIEW" | "APPROVED" | "PARTIAL" | "REJECTED" | "PAID" | "WITHDRAWN";
                            count: number;
                            amount: number;
                        }[];
                        byServiceType: {
                            serviceType: string;
                            count: number;
                            amount: number;
                        }[];
                        byFacility: {
                            facility: string;
                            count: number;
                            amount: number;
                        }[];
                        byPeriod: {
                            /** Format: date */
                            day: string;
                            count: number;
                            amount: number;
                        }[];
                        scoreDistribution: {
                            from: number;
                            to: number;
                            count: number;
                        }[];
                        processing: {
                            read: number;
                            failed: number;
                            refused: number;
                            medianMilliseconds: number | null;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1ClaimsStatisticsCsv: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                status?: "DRAFT" | "INCOMPLETE" | "SUBMITTED" | "IN_REVIEW" | "APPROVED" | "PARTIAL" | "REJECTED" | "PAID" | "WITHDRAWN";
                facility?: string;
                serviceType?: "RAWAT JALAN" | "RAWAT INAP" | "IGD" | "OPERASI";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    patchApiV1DocumentsIdFields: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fields: {
                        [key: string]: string | number | null;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        billId: string;
                        claimId: string | null;
                        changed: string[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1ClaimsIdConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        claimId: string;
                        /** @enum {string} */
                        status: "DRAFT" | "INCOMPLETE" | "SUBMITTED" | "IN_REVIEW" | "APPROVED" | "PARTIAL" | "REJECTED" | "PAID" | "WITHDRAWN";
                        toCheck: string[];
                        missing: ("receipt" | "medical-summary" | "referral")[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1ClaimsIdWithdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        claimId: string;
                        /** @enum {string} */
                        status: "DRAFT" | "INCOMPLETE" | "SUBMITTED" | "IN_REVIEW" | "APPROVED" | "PARTIAL" | "REJECTED" | "PAID" | "WITHDRAWN";
                        toCheck: string[];
                        missing: ("receipt" | "medical-summary" | "referral")[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1ClaimsIdStartReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        claimId: string;
                        /** @enum {string} */
                        status: "DRAFT" | "INCOMPLETE" | "SUBMITTED" | "IN_REVIEW" | "APPROVED" | "PARTIAL" | "REJECTED" | "PAID" | "WITHDRAWN";
                        toCheck: string[];
                        missing: ("receipt" | "medical-summary" | "referral")[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1ClaimsIdPay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        claimId: string;
                        /** @enum {string} */
                        status: "DRAFT" | "INCOMPLETE" | "SUBMITTED" | "IN_REVIEW" | "APPROVED" | "PARTIAL" | "REJECTED" | "PAID" | "WITHDRAWN";
                        toCheck: string[];
                        missing: ("receipt" | "medical-summary" | "referral")[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1RiskClaims: {
        parameters: {
            query?: {
                province?: string;
                district?: string;
                facility?: string;
                facilityClass?: string;
                serviceType?: string;
                severity?: string;
                dx?: string;
                flag?: string;
                scheme?: string;
                reviewed?: string;
                simulated?: string;
                startDate?: string;
                endDate?: string;
                dischargeStart?: string;
                dischargeEnd?: string;
                minRiskScore?: number;
                maxRiskScore?: number;
                minMlScore?: number;
                page?: number;
                pageSize?: number;
                after?: string;
                facets?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            claim_id: string;
                            facility_key: string;
                            province_name: string | null;
                            district_name: string | null;
                            facility_class: string;
                            facility_ownership: string | null;
                            service_type: string;
                            severity_group: string;
                            /** Format: date */
                            admit_dt: string;
                            /** Format: date */
                            discharge_dt: string;
                            los: number;
                            dx_primary_code: string;
                            dx_primary_label: string | null;
                            dx_primary_group: string | null;
                            dx_secondary_codes: string[];
                            dx_secondary_labels: string[];
                            cbg_code: string;
                            procedure_code: string | null;
                            procedure_label: string | null;
                            amount_claimed: number;
                            amount_paid: number | null;
                            amount_gap: number | null;
                            bpjs_payment_ratio: number | null;
                            cost_zscore: number | null;
                            peer: {
                                n: number | null;
                                level: number | null;
                                median: number | null;
                                mean: number | null;
                                p90: number | null;
                            };
                            duplicate_pattern: boolean;
                            matched_claim_id: string | null;
                            flags: string[];
                            schemes: string[];
                            stake: number;
                            rule_score: number;
                            ml_score: number | null;
                            ml_score_normalized: number | null;
                            risk_score: number;
                            older_risk_score: number;
                            label_chance: number | null;
                            label_model_version: string | null;
                            model_version: string | null;
                            ruleset_version: string;
                            generated: boolean;
                            received_at: string | null;
                            simulated: boolean;
                            latest_feedback: {
                                /** Format: uuid */
                                id: string;
                                claimId: string;
                                /** @enum {string} */
                                decision: "approved" | "partial" | "rejected";
                                correctionRatio: number | null;
                                notes: string | null;
                                reviewerId: string;
                                /** Format: date-time */
                                at: string;
                            } | null;
                        }[];
                        meta: {
                            total: number;
                            page: number | null;
                            pageSize: number;
                            next: string | null;
                            snapshot: string;
                            generated: boolean;
                            modelVersion: string | null;
                            ruleSet: string;
                            facets: {
                                [key: string]: {
                                    value: string;
                                    count: number;
                                }[];
                            } | null;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1RiskClaimsCsv: {
        parameters: {
            query?: {
                province?: string;
                district?: string;
                facility?: string;
                facilityClass?: string;
                serviceType?: string;
                severity?: string;
                dx?: string;
                flag?: string;
                scheme?: string;
                reviewed?: string;
                simulated?: string;
                startDate?: string;
                endDate?: string;
                dischargeStart?: string;
                dischargeEnd?: string;
                minRiskScore?: number;
                maxRiskScore?: number;
                minMlScore?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1RiskClaimsXlsx: {
        parameters: {
            query?: {
                province?: string;
                district?: string;
                facility?: string;
                facilityClass?: string;
                serviceType?: string;
                severity?: string;
                dx?: string;
                flag?: string;
                scheme?: string;
                reviewed?: string;
                simulated?: string;
                startDate?: string;
                endDate?: string;
                dischargeStart?: string;
                dischargeEnd?: string;
                minRiskScore?: number;
                maxRiskScore?: number;
                minMlScore?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1RiskClaimsClaimId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim_id: string;
                        facility_key: string;
                        province_name: string | null;
                        district_name: string | null;
                        facility_class: string;
                        facility_ownership: string | null;
                        service_type: string;
                        severity_group: string;
                        /** Format: date */
                        admit_dt: string;
                        /** Format: date */
                        discharge_dt: string;
                        los: number;
                        dx_primary_code: string;
                        dx_primary_label: string | null;
                        dx_primary_group: string | null;
                        dx_secondary_codes: string[];
                        dx_secondary_labels: string[];
                        cbg_code: string;
                        procedure_code: string | null;
                        procedure_label: string | null;
                        amount_claimed: number;
                        amount_paid: number | null;
                        amount_gap: number | null;
                        bpjs_payment_ratio: number | null;
                        cost_zscore: number | null;
                        peer: {
                            n: number | null;
                            level: number | null;
                            median: number | null;
                            mean: number | null;
                            p90: number | null;
                        };
                        duplicate_pattern: boolean;
                        matched_claim_id: string | null;
                        flags: string[];
                        schemes: string[];
                        stake: number;
                        rule_score: number;
                        ml_score: number | null;
                        ml_score_normalized: number | null;
                        risk_score: number;
                        older_risk_score: number;
                        label_chance: number | null;
                        label_model_version: string | null;
                        model_version: string | null;
                        ruleset_version: string;
                        generated: boolean;
                        received_at: string | null;
                        simulated: boolean;
                        latest_feedback: {
                            /** Format: uuid */
                            id: string;
                            claimId: string;
                            /** @enum {string} */
                            decision: "approved" | "partial" | "rejected";
                            correctionRatio: number | null;
                            notes: string | null;
                            reviewerId: string;
                            /** Format: date-time */
                            at: string;
                        } | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1RiskClaimsClaimIdLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "approved" | "partial" | "rejected";
                    correctionRatio?: number | null;
                    notes?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        claimId: string;
                        /** @enum {string} */
                        decision: "approved" | "partial" | "rejected";
                        correctionRatio: number | null;
                        notes: string | null;
                        reviewerId: string;
                        /** Format: date-time */
                        at: string;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1RiskClaimsClaimIdCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: {
                            /** Format: uuid */
                            id: string;
                            claimId: string;
                            /** @enum {string} */
                            status: "open" | "in-review" | "waiting" | "second-look" | "decided" | "appealed" | "closed";
                            assignee: string | null;
                            revision: number;
                            heldBy: string | null;
                            heldUntil: string | null;
                            priority: number;
                            expected: number;
                            minutes: number;
                            /** @enum {string} */
                            because: "expected-recovery" | "exploration" | "by-hand";
                            amount: number;
                            stake: number;
                            risk: number;
                            flags: string[];
                            facilityKey: string;
                            province: string | null;
                            diagnosis: string;
                            cbgCode: string;
                            serviceType: string;
                            /** Format: date-time */
                            dueAt: string;
                            openedBy: string;
                            /** Format: date-time */
                            openedAt: string;
                            outcome: ("approved" | "partial" | "rejected") | null;
                            correctionRatio: number | null;
                            decidedAt: string | null;
                            appealUntil: string | null;
                            judgements: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "first" | "second" | "third" | "appeal";
                                /** @enum {string} */
                                decision: "approved" | "partial" | "rejected";
                                correctionRatio: number;
                                reasons: ("documented" | "clinical-variation" | "tariff-explains" | "data-error" | "other-for" | "severity-unsupported" | "diagnosis-unsupported" | "procedure-undocumented" | "repeated-bill" | "split-episode" | "tariff-misapplied" | "stay-unsupported" | "class-not-entitled" | "documents-missing" | "identity-unclear" | "other-against")[];
                                notes: string;
                                judgedBy: string;
                                versions: {
                                    [key: string]: string;
                                };
                                /** Format: date-time */
                                at: string;
                            }[];
                            appeal: {
                                grounds: string;
                                filedBy: string;
                                /** Format: date-time */
                                filedAt: string;
                                /** Format: date-time */
                                answerDueAt: string;
                                answer: string | null;
                                answeredBy: string | null;
                                answeredAt: string | null;
                            } | null;
                            steps: {
                                step: string;
                                /** @enum {string} */
                                status: "open" | "in-review" | "waiting" | "second-look" | "decided" | "appealed" | "closed";
                                actor: string;
                                facts: {
                                    [key: string]: string | number | boolean | null;
                                };
                                note: string | null;
                                /** Format: date-time */
                                at: string;
                            }[];
                            actions: ("take" | "release" | "assign" | "wait" | "resume" | "judge" | "file-appeal" | "answer-appeal")[];
                            needsSecondLook: boolean;
                            people: {
                                [key: string]: string;
                            };
                        } | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1RiskClaimsClaimIdCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claimId: string;
                        /** @enum {string} */
                        origin: "imported" | "simulated" | "historic";
                        openedBy: string;
                        /** Format: date-time */
                        openedAt: string;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1RiskSimulation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        runId: string;
                        settings: {
                            durationSeconds: number;
                            intervalSeconds: number;
                            maxClaims: number;
                            jitter: number;
                            fraudRatio: number;
                            prefix: string;
                        };
                        seed: number;
                        startedBy: string;
                        /** Format: date-time */
                        startedAt: string;
                        endedAt: string | null;
                        inserted: number;
                        fraudulent: number;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1RiskSimulation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        runId: string;
                        settings: {
                            durationSeconds: number;
                            intervalSeconds: number;
                            maxClaims: number;
                            jitter: number;
                            fraudRatio: number;
                            prefix: string;
                        };
                        seed: number;
                        startedBy: string;
                        /** Format: date-time */
                        startedAt: string;
                        endedAt: string | null;
                        inserted: number;
                        fraudulent: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    deleteApiV1RiskSimulationClaims: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claims: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1RiskReportsSeverityMismatch: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim_id: string;
                        dx_primary: string;
                        facility_class: string;
                        province: string;
                        los: number;
                        claimed: number;
                        peer_p90: number;
                        peer_n: number;
                        delta_pct: number;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1RiskReportsDuplicates: {
        parameters: {
            query?: {
                limit?: number;
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim_id: string;
                        matched_claim_id: string;
                        dx_primary: string;
                        procedure_code: string | null;
                        episode_gap_days: number;
                        amount_claimed: number;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1RiskReportsTariffInsight: {
        parameters: {
            query?: {
                limit?: number;
                province?: string;
                facility?: string;
                severity?: string;
                serviceType?: string;
                dxGroup?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facility_id: string;
                        province_name: string | null;
                        district_name: string | null;
                        dx_primary_group: string | null;
                        claim_count: number;
                        total_claimed: number;
                        total_paid: number | null;
                        total_gap: number | null;
                        avg_gap: number | null;
                        avg_cost_zscore: number | null;
                        avg_payment_ratio: number | null;
                        total_above_peers: number;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1RiskReportsCasemix: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        province: string;
                        claim_count: number;
                        avg_los: number;
                        median_claim_to_paid_ratio: number | null;
                        high_risk_rate: number;
                        inpatient_rate: number;
                        severe_rate: number | null;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1RiskReportsGroups: {
        parameters: {
            query: {
                by: "province" | "district" | "class" | "owner" | "segment" | "service" | "severity" | "diagnosis" | "group" | "month";
                province?: string;
                serviceType?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        claims: number;
                        stays: number;
                        los_mean: number | null;
                        claimed: number;
                        paid: number | null;
                        claimed_median: number | null;
                        severe_rate: number | null;
                        outlier_rate: number | null;
                        above_peers: number;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1RiskReportsHeatMap: {
        parameters: {
            query: {
                rows: "province" | "district" | "class" | "owner" | "segment" | "service" | "severity" | "diagnosis" | "group" | "month";
                columns: "province" | "district" | "class" | "owner" | "segment" | "service" | "severity" | "diagnosis" | "group" | "month";
                province?: string;
                serviceType?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: string[];
                        columns: string[];
                        cells: {
                            row: string;
                            column: string;
                            claims: number;
                            claimed: number;
                            outlier_rate: number | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1RiskReportsTariffGroups: {
        parameters: {
            query?: {
                group?: string;
                dx?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dx_primary_code: string;
                        severity: string;
                        facility_class: string;
                        facility_ownership: string;
                        claims: number;
                        los_mean: number | null;
                        claimed_median: number | null;
                        paid_median: number | null;
                        tariff_median: number | null;
                        underpaid: number;
                        overpaid: number;
                        outlier_rate: number | null;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1RiskReportsFacilities: {
        parameters: {
            query?: {
                province?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facility_id: string;
                        province_name: string | null;
                        facility_class: string | null;
                        claims: number;
                        stays: number;
                        claimed: number;
                        above_peers: number;
                        outlier_rate: number | null;
                        repeat_rate: number | null;
                        severity_oe: number | null;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1RiskFacilitiesFacility: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                facility: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facility: {
                            facility_id: string;
                            province_name: string | null;
                            facility_class: string | null;
                            claims: number;
                            stays: number;
                            claimed: number;
                            above_peers: number;
                            outlier_rate: number | null;
                            repeat_rate: number | null;
                            severity_oe: number | null;
                        };
                        indicators: {
                            [key: string]: {
                                observed: number;
                                expected: number;
                                ratio: number | null;
                                low: number | null;
                                high: number | null;
                                /** @enum {string} */
                                verdict: "higher" | "lower" | "as-expected" | "too-few";
                            };
                        };
                        benford: {
                            amounts: number;
                            found: number[];
                            expected: number[];
                            deviation: number | null;
                            chiSquare: number | null;
                        };
                        months: {
                            name: string;
                            claims: number;
                            stays: number;
                            los_mean: number | null;
                            claimed: number;
                            paid: number | null;
                            claimed_median: number | null;
                            severe_rate: number | null;
                            outlier_rate: number | null;
                            above_peers: number;
                        }[];
                        diagnoses: {
                            name: string;
                            claims: number;
                            stays: number;
                            los_mean: number | null;
                            claimed: number;
                            paid: number | null;
                            claimed_median: number | null;
                            severe_rate: number | null;
                            outlier_rate: number | null;
                            above_peers: number;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1RiskReportsObservedExpected: {
        parameters: {
            query: {
                indicator: "severe" | "readmission" | "fragmentation";
                province?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        observed: number;
                        expected: number;
                        ratio: number | null;
                        low: number | null;
                        high: number | null;
                        /** @enum {string} */
                        verdict: "higher" | "lower" | "as-expected" | "too-few";
                        facility_id: string;
                        province_name: string | null;
                        cases: number;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1RiskReportsReadmissions: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim_id: string;
                        last_stay_id: string;
                        days_since_stay: number;
                        same_facility: boolean;
                        same_diagnosis: boolean;
                        dx_primary: string;
                        province: string | null;
                        amount_claimed: number;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1RiskReportsRepeatsByMonth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        month: string;
                        repeats: number;
                        amount_claimed: number;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1RiskReportsBenford: {
        parameters: {
            query?: {
                facility?: string;
                serviceType?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amounts: number;
                        found: number[];
                        expected: number[];
                        deviation: number | null;
                        chiSquare: number | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1RiskLensesLens: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                lens: "maternal" | "oncology";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dx_primary: string;
                        facility_class: string;
                        claims: number;
                        members: number;
                        repeat_visits: number;
                        los_mean: number | null;
                        claimed_median: number | null;
                        paid_median: number | null;
                        outlier_rate: number | null;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1RiskBudget: {
        parameters: {
            query?: {
                hours?: number;
                exploration?: number;
                minutesStay?: number;
                minutesOutpatient?: number;
                seed?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claims: {
                            low: number;
                            middle: number;
                            high: number;
                        };
                        expectedMoney: {
                            low: number;
                            middle: number;
                            high: number;
                        };
                        expectedInnocents: {
                            low: number;
                            middle: number;
                            high: number;
                        };
                        /** @enum {string} */
                        basis: "label-model" | "labels" | "planted-truth" | "assumed";
                        hours: number;
                        considered: number;
                        labelModel: {
                            version: string | null;
                            labels: number;
                            rarer: number;
                            needed: {
                                all: number;
                                ofEachKind: number;
                            };
                        };
                        marginal: {
                            id: string;
                            chance: number;
                            recoverable: number;
                            minutes: number;
                            expected: number;
                        } | null;
                        byAmount: {
                            claims: {
                                low: number;
                                middle: number;
                                high: number;
                            };
                            expectedMoney: {
                                low: number;
                                middle: number;
                                high: number;
                            };
                            expectedInnocents: {
                                low: number;
                                middle: number;
                                high: number;
                            };
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1RiskQueue: {
        parameters: {
            query?: {
                hours?: number;
                exploration?: number;
                minutesStay?: number;
                minutesOutpatient?: number;
                seed?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claimId: string;
                        expected: number;
                        chance: number;
                        minutes: number;
                        /** @enum {string} */
                        because: "expected-recovery" | "exploration";
                        claim: {
                            claim_id: string;
                            facility_key: string;
                            province_name: string | null;
                            district_name: string | null;
                            facility_class: string;
                            facility_ownership: string | null;
                            service_type: string;
                            severity_group: string;
                            /** Format: date */
                            admit_dt: string;
                            /** Format: date */
                            discharge_dt: string;
                            los: number;
                            dx_primary_code: string;
                            dx_primary_label: string | null;
                            dx_primary_group: string | null;
                            dx_secondary_codes: string[];
                            dx_secondary_labels: string[];
                            cbg_code: string;
                            procedure_code: string | null;
                            procedure_label: string | null;
                            amount_claimed: number;
                            amount_paid: number | null;
                            amount_gap: number | null;
                            bpjs_payment_ratio: number | null;
                            cost_zscore: number | null;
                            peer: {
                                n: number | null;
                                level: number | null;
                                median: number | null;
                                mean: number | null;
                                p90: number | null;
                            };
                            duplicate_pattern: boolean;
                            matched_claim_id: string | null;
                            flags: string[];
                            schemes: string[];
                            stake: number;
                            rule_score: number;
                            ml_score: number | null;
                            ml_score_normalized: number | null;
                            risk_score: number;
                            older_risk_score: number;
                            label_chance: number | null;
                            label_model_version: string | null;
                            model_version: string | null;
                            ruleset_version: string;
                            generated: boolean;
                            received_at: string | null;
                            simulated: boolean;
                            latest_feedback: {
                                /** Format: uuid */
                                id: string;
                                claimId: string;
                                /** @enum {string} */
                                decision: "approved" | "partial" | "rejected";
                                correctionRatio: number | null;
                                notes: string | null;
                                reviewerId: string;
                                /** Format: date-time */
                                at: string;
                            } | null;
                        };
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1RiskRefreshes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        list: string;
                        runId: string;
                        modelVersion: string | null;
                        /** @enum {string} */
                        status: "ok" | "watch" | "alert";
                        reasons: {
                            code: string;
                            /** @enum {string} */
                            level: "watch" | "alert";
                            facts: {
                                [key: string]: string | number;
                            };
                        }[];
                        /** Format: date-time */
                        at: string;
                        toldAt: string | null;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1RiskRuleSets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rules: {
                            code: string;
                            source: string;
                            scheme: string;
                            weight: number;
                            parameters: {
                                [key: string]: number;
                            };
                            evidence: string[];
                        }[];
                        versions: {
                            version: string;
                            /** @enum {string} */
                            state: "draft" | "shadow" | "published" | "retired";
                            content: {
                                version: string;
                                changes: {
                                    code: string;
                                    enabled?: boolean;
                                    weight?: number;
                                    parameters?: {
                                        [key: string]: number;
                                    };
                                }[];
                            };
                            description: string;
                            fairnessRatio: number;
                            backtest: {
                                runId: string;
                                from: string;
                                to: string;
                                claims: number;
                                flagged: number;
                                stake: number;
                                inForce: {
                                    version: string;
                                    flagged: number;
                                    both: number;
                                    stake: number;
                                };
                                rules: {
                                    code: string;
                                    flagged: number;
                                    alone: number;
                                    stake: number;
                                }[];
                                clean: {
                                    /** @enum {string} */
                                    basis: "planted-truth" | "labels" | "all-claims";
                                    claims: number;
                                    flagged: number;
                                    groups: {
                                        /** @enum {string} */
                                        by: "class" | "region";
                                        group: string;
                                        claims: number;
                                        flagged: number;
                                        rate: number;
                                    }[];
                                    ratio: number;
                                };
                            } | null;
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            publishedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1RiskRuleSets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: string;
                    changes: {
                        code: string;
                        enabled?: boolean;
                        weight?: number;
                        parameters?: {
                            [key: string]: number;
                        };
                    }[];
                    description: string;
                    /** @default 2 */
                    fairnessRatio?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: string;
                        /** @enum {string} */
                        state: "draft" | "shadow" | "published" | "retired";
                        content: {
                            version: string;
                            changes: {
                                code: string;
                                enabled?: boolean;
                                weight?: number;
                                parameters?: {
                                    [key: string]: number;
                                };
                            }[];
                        };
                        description: string;
                        fairnessRatio: number;
                        backtest: {
                            runId: string;
                            from: string;
                            to: string;
                            claims: number;
                            flagged: number;
                            stake: number;
                            inForce: {
                                version: string;
                                flagged: number;
                                both: number;
                                stake: number;
                            };
                            rules: {
                                code: string;
                                flagged: number;
                                alone: number;
                                stake: number;
                            }[];
                            clean: {
                                /** @enum {string} */
                                basis: "planted-truth" | "labels" | "all-claims";
                                claims: number;
                                flagged: number;
                                groups: {
                                    /** @enum {string} */
                                    by: "class" | "region";
                                    group: string;
                                    claims: number;
                                    flagged: number;
                                    rate: number;
                                }[];
                                ratio: number;
                            };
                        } | null;
                        createdBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        publishedAt: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1RiskRuleSetsVersionBacktest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: string;
                        /** @enum {string} */
                        state: "draft" | "shadow" | "published" | "retired";
                        content: {
                            version: string;
                            changes: {
                                code: string;
                                enabled?: boolean;
                                weight?: number;
                                parameters?: {
                                    [key: string]: number;
                                };
                            }[];
                        };
                        description: string;
                        fairnessRatio: number;
                        backtest: {
                            runId: string;
                            from: string;
                            to: string;
                            claims: number;
                            flagged: number;
                            stake: number;
                            inForce: {
                                version: string;
                                flagged: number;
                                both: number;
                                stake: number;
                            };
                            rules: {
                                code: string;
                                flagged: number;
                                alone: number;
                                stake: number;
                            }[];
                            clean: {
                                /** @enum {string} */
                                basis: "planted-truth" | "labels" | "all-claims";
                                claims: number;
                                flagged: number;
                                groups: {
                                    /** @enum {string} */
                                    by: "class" | "region";
                                    group: string;
                                    claims: number;
                                    flagged: number;
                                    rate: number;
                                }[];
                                ratio: number;
                            };
                        } | null;
                        createdBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        publishedAt: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1RiskRuleSetsVersionPublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: string;
                        /** @enum {string} */
                        state: "draft" | "shadow" | "published" | "retired";
                        content: {
                            version: string;
                            changes: {
                                code: string;
                                enabled?: boolean;
                                weight?: number;
                                parameters?: {
                                    [key: string]: number;
                                };
                            }[];
                        };
                        description: string;
                        fairnessRatio: number;
                        backtest: {
                            runId: string;
                            from: string;
                            to: string;
                            claims: number;
                            flagged: number;
                            stake: number;
                            inForce: {
                                version: string;
                                flagged: number;
                                both: number;
                                stake: number;
                            };
                            rules: {
                                code: string;
                                flagged: number;
                                alone: number;
                                stake: number;
                            }[];
                            clean: {
                                /** @enum {string} */
                                basis: "planted-truth" | "labels" | "all-claims";
                                claims: number;
                                flagged: number;
                                groups: {
                                    /** @enum {string} */
                                    by: "class" | "region";
                                    group: string;
                                    claims: number;
                                    flagged: number;
                                    rate: number;
                                }[];
                                ratio: number;
                            };
                        } | null;
                        createdBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        publishedAt: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1ClaimsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: string;
                        /** @enum {string} */
                        status: "DRAFT" | "INCOMPLETE" | "SUBMITTED" | "IN_REVIEW" | "APPROVED" | "PARTIAL" | "REJECTED" | "PAID" | "WITHDRAWN";
                        memberName: string | null;
                        cardNumberEnding: string;
                        facilityName: string | null;
                        serviceType: ("RAWAT JALAN" | "RAWAT INAP" | "IGD" | "OPERASI") | null;
                        serviceDate: string | null;
                        /** @enum {string} */
                        currency: "IDR" | "INR" | "USD" | "MYR";
                        total: number | null;
                        score: number;
                        estimate: number;
                        approvedAmount: number | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: uuid */
                        memberId: string;
                        careClass: 1 | 2 | 3;
                        facility: {
                            facilityId: string | null;
                            name: string | null;
                            certainty: number;
                            /** @enum {string} */
                            by: "code" | "exact" | "alias" | "fuzzy" | "none";
                            partner: boolean;
                        };
                        facilityId: string | null;
                        bill: {
                            isMedical: boolean;
                            /** @enum {string} */
                            kind: "inpatient_bill" | "outpatient_bill" | "payment_receipt" | "pharmacy_bill" | "diagnostics_bill" | "shop_receipt" | "hotel_invoice" | "fuel_receipt" | "other";
                            languages: string[];
                            country: string | null;
                            currency: ("IDR" | "INR" | "USD" | "MYR") | null;
                            facility: {
                                name: string | null;
                                address: string | null;
                                phone: string | null;
                            };
                            patient: {
                                name: string | null;
                                recordNumber: string | null;
                                cardNumber: string | null;
                                birthDate: string | null;
                            };
                            receiptNumber: string | null;
                            documentDate: string | null;
                            serviceDate: string | null;
                            admissionDate: string | null;
                            dischargeDate: string | null;
                            serviceType: ("RAWAT JALAN" | "RAWAT INAP" | "IGD" | "OPERASI") | null;
                            diagnosis: {
                                text: string | null;
                                icd10: string | null;
                            };
                            doctor: {
                                name: string | null;
                                specialty: string | null;
                            };
                            room: string | null;
                            lines: {
                                page: number;
                                description: string;
                                quantity: number | null;
                                unitPrice: number | null;
                                amount: number | null;
                                discount?: number;
                                section: string | null;
                                date: string | null;
                                box: {
                                    x: number;
                                    y: number;
                                    width: number;
                                    height: number;
                                };
                                confidence: number;
                            }[];
                            subtotal: number | null;
                            discount: number | null;
                            tax: number | null;
                            rounding: number | null;
                            deposit: number | null;
                            amountDue: number | null;
                            amountInWords: string | null;
                            total: number | null;
                            totalNeedsCheck: boolean;
                            fields: {
                                [key: string]: {
                                    value: string | number | null;
                                    confidence: number;
                                    page: number | null;
                                    box: {
                                        x: number;
                                        y: number;
                                        width: number;
                                        height: number;
                                    } | null;
                                    raw: string;
                                    second?: string | number;
                                };
                            };
                            checks: {
                                code: string;
                                ok: boolean;
                                facts: {
                                    [key: string]: string | number | boolean | null;
                                };
                            }[];
                            secondReading?: {
                                /** @enum {string} */
                                state: "agrees" | "differs" | "failed";
                                reader: string;
                                prompt: string;
                                problem: string | null;
                                compared: number;
                            };
                            text: string;
                        };
                        /** Format: uuid */
                        billId: string;
                        corrections: {
                            field: string;
                            from: string;
                            to: string;
                            /** Format: date-time */
                            at: string;
                            actor: string;
                        }[];
                        costParts: {
                            consultation: number;
                            procedures: number;
                            medicines: number;
                            tests: number;
                            administration: number;
                            accommodation: number;
                            other: number;
                        };
                        patientNameMatch: number | null;
                        approval: {
                            ruleSet: string;
                            isValid: boolean;
                            score: number;
                            estimate: number;
                            shareBasisPoints: number;
                            outcomes: {
                                rule: string;
                                version: string;
                                deduction: number;
                                blocks: boolean;
                                facts: {
                                    [key: string]: string | number | boolean | null;
                                };
                            }[];
                            missingDocuments: ("receipt" | "medical-summary" | "referral")[];
                        };
                        toCheck: {
                            code: string;
                            field: string | null;
                            facts: {
                                [key: string]: string | number | boolean | null;
                            };
                        }[];
                        duplicates: {
                            /** Format: uuid */
                            claimId: string;
                            number: string;
                            /** @enum {string} */
                            by: "content" | "image" | "receipt";
                        }[];
                        documents: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "receipt" | "medical-summary" | "referral";
                            mediaType: string;
                            pages: number;
                            /** Format: date-time */
                            addedAt: string;
                        }[];
                        history: {
                            /** Format: date-time */
                            at: string;
                            from: ("DRAFT" | "INCOMPLETE" | "SUBMITTED" | "IN_REVIEW" | "APPROVED" | "PARTIAL" | "REJECTED" | "PAID" | "WITHDRAWN") | null;
                            /** @enum {string} */
                            to: "DRAFT" | "INCOMPLETE" | "SUBMITTED" | "IN_REVIEW" | "APPROVED" | "PARTIAL" | "REJECTED" | "PAID" | "WITHDRAWN";
                            actor: string;
                            reason: string | null;
                        }[];
                        people: {
                            [key: string]: string;
                        };
                        findings: {
                            code: string;
                            /** @enum {string} */
                            severity: "info" | "low" | "medium" | "high";
                            line?: number;
                            facts: {
                                [key: string]: string | number | boolean | null;
                            };
                        }[];
                        risk: {
                            score: number;
                            /** @enum {string} */
                            band: "low" | "medium" | "high";
                            ruleSet: string;
                            reasons: {
                                code: string;
                                /** @enum {string} */
                                severity: "info" | "low" | "medium" | "high";
                                line?: number;
                                facts: {
                                    [key: string]: string | number | boolean | null;
                                };
                            }[];
                        } | null;
                        decision: {
                            outcome: ("APPROVED" | "PARTIAL" | "REJECTED") | null;
                            amount: number | null;
                            comment: string | null;
                            by: string | null;
                            at: string | null;
                            proposal: {
                                /** @enum {string} */
                                outcome: "approve" | "review" | "reject";
                                reasons: {
                                    code: string;
                                    /** @enum {string} */
                                    severity: "info" | "low" | "medium" | "high";
                                    line?: number;
                                    facts: {
                                        [key: string]: string | number | boolean | null;
                                    };
                                }[];
                            } | null;
                        } | null;
                        actions: ("confirm" | "correct" | "add-document" | "withdraw" | "start-review" | "decide" | "pay")[];
                        version: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1ClaimsIdDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "APPROVED" | "PARTIAL" | "REJECTED";
                    amount: number;
                    comment: string;
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        decisionId: string;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1Cases: {
        parameters: {
            query?: {
                view?: "team" | "mine" | "unassigned" | "overdue" | "second-look" | "appealed" | "decided";
                status?: "open" | "in-review" | "waiting" | "second-look" | "decided" | "appealed" | "closed";
                province?: string;
                facility?: string;
                flag?: string;
                diagnosis?: string;
                q?: string;
                minAmount?: number;
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            claimId: string;
                            /** @enum {string} */
                            status: "open" | "in-review" | "waiting" | "second-look" | "decided" | "appealed" | "closed";
                            assignee: string | null;
                            revision: number;
                            heldBy: string | null;
                            heldUntil: string | null;
                            priority: number;
                            expected: number;
                            minutes: number;
                            /** @enum {string} */
                            because: "expected-recovery" | "exploration" | "by-hand";
                            amount: number;
                            stake: number;
                            risk: number;
                            flags: string[];
                            facilityKey: string;
                            province: string | null;
                            diagnosis: string;
                            cbgCode: string;
                            serviceType: string;
                            /** Format: date-time */
                            dueAt: string;
                            openedBy: string;
                            /** Format: date-time */
                            openedAt: string;
                            outcome: ("approved" | "partial" | "rejected") | null;
                            correctionRatio: number | null;
                            decidedAt: string | null;
                            appealUntil: string | null;
                        }[];
                        total: number;
                        counts: {
                            [key: string]: number;
                        };
                        people: {
                            [key: string]: string;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1CasesPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 40 */
                    hours?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        opened: number;
                        known: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1CasesNext: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        caseId: string;
                        claimId: string;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1CasesAssign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    caseIds: string[];
                    assignee: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changed: string[];
                        left: {
                            caseId: string;
                            code: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1CasesPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1CasesFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        judged: number;
                        byDecision: {
                            [key: string]: number;
                        };
                        rules: {
                            judged: number;
                            confirmed: number;
                            precision: number | null;
                            correction: number;
                            code: string;
                            reasons: {
                                /** @enum {string} */
                                code: "documented" | "clinical-variation" | "tariff-explains" | "data-error" | "other-for" | "severity-unsupported" | "diagnosis-unsupported" | "procedure-undocumented" | "repeated-bill" | "split-episode" | "tariff-misapplied" | "stay-unsupported" | "class-not-entitled" | "documents-missing" | "identity-unclear" | "other-against";
                                count: number;
                            }[];
                        }[];
                        byLot: {
                            judged: number;
                            confirmed: number;
                            precision: number | null;
                            correction: number;
                        };
                        auditors: {
                            id: string;
                            judged: number;
                            secondLooks: number;
                            agreed: number;
                            overturned: number;
                        }[];
                        people: {
                            [key: string]: string;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1CasesJudgements: {
        parameters: {
            query?: {
                decision?: "approved" | "partial" | "rejected";
                flag?: string;
                judgedBy?: string;
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "first" | "second" | "third" | "appeal";
                            /** @enum {string} */
                            decision: "approved" | "partial" | "rejected";
                            correctionRatio: number;
                            reasons: ("documented" | "clinical-variation" | "tariff-explains" | "data-error" | "other-for" | "severity-unsupported" | "diagnosis-unsupported" | "procedure-undocumented" | "repeated-bill" | "split-episode" | "tariff-misapplied" | "stay-unsupported" | "class-not-entitled" | "documents-missing" | "identity-unclear" | "other-against")[];
                            notes: string;
                            judgedBy: string;
                            versions: {
                                [key: string]: string;
                            };
                            /** Format: date-time */
                            at: string;
                            /** Format: uuid */
                            caseId: string;
                            claimId: string;
                            flags: string[];
                            amount: number;
                        }[];
                        total: number;
                        people: {
                            [key: string]: string;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1CasesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        claimId: string;
                        /** @enum {string} */
                        status: "open" | "in-review" | "waiting" | "second-look" | "decided" | "appealed" | "closed";
                        assignee: string | null;
                        revision: number;
                        heldBy: string | null;
                        heldUntil: string | null;
                        priority: number;
                        expected: number;
                        minutes: number;
                        /** @enum {string} */
                        because: "expected-recovery" | "exploration" | "by-hand";
                        amount: number;
                        stake: number;
                        risk: number;
                        flags: string[];
                        facilityKey: string;
                        province: string | null;
                        diagnosis: string;
                        cbgCode: string;
                        serviceType: string;
                        /** Format: date-time */
                        dueAt: string;
                        openedBy: string;
                        /** Format: date-time */
                        openedAt: string;
                        outcome: ("approved" | "partial" | "rejected") | null;
                        correctionRatio: number | null;
                        decidedAt: string | null;
                        appealUntil: string | null;
                        judgements: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "first" | "second" | "third" | "appeal";
                            /** @enum {string} */
                            decision: "approved" | "partial" | "rejected";
                            correctionRatio: number;
                            reasons: ("documented" | "clinical-variation" | "tariff-explains" | "data-error" | "other-for" | "severity-unsupported" | "diagnosis-unsupported" | "procedure-undocumented" | "repeated-bill" | "split-episode" | "tariff-misapplied" | "stay-unsupported" | "class-not-entitled" | "documents-missing" | "identity-unclear" | "other-against")[];
                            notes: string;
                            judgedBy: string;
                            versions: {
                                [key: string]: string;
                            };
                            /** Format: date-time */
                            at: string;
                        }[];
                        appeal: {
                            grounds: string;
                            filedBy: string;
                            /** Format: date-time */
                            filedAt: string;
                            /** Format: date-time */
                            answerDueAt: string;
                            answer: string | null;
                            answeredBy: string | null;
                            answeredAt: string | null;
                        } | null;
                        steps: {
                            step: string;
                            /** @enum {string} */
                            status: "open" | "in-review" | "waiting" | "second-look" | "decided" | "appealed" | "closed";
                            actor: string;
                            facts: {
                                [key: string]: string | number | boolean | null;
                            };
                            note: string | null;
                            /** Format: date-time */
                            at: string;
                        }[];
                        actions: ("take" | "release" | "assign" | "wait" | "resume" | "judge" | "file-appeal" | "answer-appeal")[];
                        needsSecondLook: boolean;
                        people: {
                            [key: string]: string;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1CasesOpenClaimId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        claimId: string;
                        /** @enum {string} */
                        status: "open" | "in-review" | "waiting" | "second-look" | "decided" | "appealed" | "closed";
                        assignee: string | null;
                        revision: number;
                        heldBy: string | null;
                        heldUntil: string | null;
                        priority: number;
                        expected: number;
                        minutes: number;
                        /** @enum {string} */
                        because: "expected-recovery" | "exploration" | "by-hand";
                        amount: number;
                        stake: number;
                        risk: number;
                        flags: string[];
                        facilityKey: string;
                        province: string | null;
                        diagnosis: string;
                        cbgCode: string;
                        serviceType: string;
                        /** Format: date-time */
                        dueAt: string;
                        openedBy: string;
                        /** Format: date-time */
                        openedAt: string;
                        outcome: ("approved" | "partial" | "rejected") | null;
                        correctionRatio: number | null;
                        decidedAt: string | null;
                        appealUntil: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1CasesIdHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    letGo?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        by: string | null;
                        name: string | null;
                        until: string | null;
                        isMine: boolean;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1CasesIdTakeUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        claimId: string;
                        /** @enum {string} */
                        status: "open" | "in-review" | "waiting" | "second-look" | "decided" | "appealed" | "closed";
                        assignee: string | null;
                        revision: number;
                        heldBy: string | null;
                        heldUntil: string | null;
                        priority: number;
                        expected: number;
                        minutes: number;
                        /** @enum {string} */
                        because: "expected-recovery" | "exploration" | "by-hand";
                        amount: number;
                        stake: number;
                        risk: number;
                        flags: string[];
                        facilityKey: string;
                        province: string | null;
                        diagnosis: string;
                        cbgCode: string;
                        serviceType: string;
                        /** Format: date-time */
                        dueAt: string;
                        openedBy: string;
                        /** Format: date-time */
                        openedAt: string;
                        outcome: ("approved" | "partial" | "rejected") | null;
                        correctionRatio: number | null;
                        decidedAt: string | null;
                        appealUntil: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1CasesIdWait: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    until: string;
                    note: string;
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        claimId: string;
                        /** @enum {string} */
                        status: "open" | "in-review" | "waiting" | "second-look" | "decided" | "appealed" | "closed";
                        assignee: string | null;
                        revision: number;
                        heldBy: string | null;
                        heldUntil: string | null;
                        priority: number;
                        expected: number;
                        minutes: number;
                        /** @enum {string} */
                        because: "expected-recovery" | "exploration" | "by-hand";
                        amount: number;
                        stake: number;
                        risk: number;
                        flags: string[];
                        facilityKey: string;
                        province: string | null;
                        diagnosis: string;
                        cbgCode: string;
                        serviceType: string;
                        /** Format: date-time */
                        dueAt: string;
                        openedBy: string;
                        /** Format: date-time */
                        openedAt: string;
                        outcome: ("approved" | "partial" | "rejected") | null;
                        correctionRatio: number | null;
                        decidedAt: string | null;
                        appealUntil: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1CasesIdJudgement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "approved" | "partial" | "rejected";
                    correctionRatio?: number | null;
                    reasons: ("documented" | "clinical-variation" | "tariff-explains" | "data-error" | "other-for" | "severity-unsupported" | "diagnosis-unsupported" | "procedure-undocumented" | "repeated-bill" | "split-episode" | "tariff-misapplied" | "stay-unsupported" | "class-not-entitled" | "documents-missing" | "identity-unclear" | "other-against")[];
                    /** @default  */
                    notes?: string;
                    /** @default false */
                    innocentExcluded?: boolean;
                    revision: number;
                    /** @default false */
                    despiteHold?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        claimId: string;
                        /** @enum {string} */
                        status: "open" | "in-review" | "waiting" | "second-look" | "decided" | "appealed" | "closed";
                        assignee: string | null;
                        revision: number;
                        heldBy: string | null;
                        heldUntil: string | null;
                        priority: number;
                        expected: number;
                        minutes: number;
                        /** @enum {string} */
                        because: "expected-recovery" | "exploration" | "by-hand";
                        amount: number;
                        stake: number;
                        risk: number;
                        flags: string[];
                        facilityKey: string;
                        province: string | null;
                        diagnosis: string;
                        cbgCode: string;
                        serviceType: string;
                        /** Format: date-time */
                        dueAt: string;
                        openedBy: string;
                        /** Format: date-time */
                        openedAt: string;
                        outcome: ("approved" | "partial" | "rejected") | null;
                        correctionRatio: number | null;
                        decidedAt: string | null;
                        appealUntil: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1CasesIdAppealAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "approved" | "partial" | "rejected";
                    correctionRatio?: number | null;
                    reasons: ("documented" | "clinical-variation" | "tariff-explains" | "data-error" | "other-for" | "severity-unsupported" | "diagnosis-unsupported" | "procedure-undocumented" | "repeated-bill" | "split-episode" | "tariff-misapplied" | "stay-unsupported" | "class-not-entitled" | "documents-missing" | "identity-unclear" | "other-against")[];
                    /** @default  */
                    notes?: string;
                    /** @default false */
                    innocentExcluded?: boolean;
                    revision: number;
                    /** @default false */
                    despiteHold?: boolean;
                    answer: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        claimId: string;
                        /** @enum {string} */
                        status: "open" | "in-review" | "waiting" | "second-look" | "decided" | "appealed" | "closed";
                        assignee: string | null;
                        revision: number;
                        heldBy: string | null;
                        heldUntil: string | null;
                        priority: number;
                        expected: number;
                        minutes: number;
                        /** @enum {string} */
                        because: "expected-recovery" | "exploration" | "by-hand";
                        amount: number;
                        stake: number;
                        risk: number;
                        flags: string[];
                        facilityKey: string;
                        province: string | null;
                        diagnosis: string;
                        cbgCode: string;
                        serviceType: string;
                        /** Format: date-time */
                        dueAt: string;
                        openedBy: string;
                        /** Format: date-time */
                        openedAt: string;
                        outcome: ("approved" | "partial" | "rejected") | null;
                        correctionRatio: number | null;
                        decidedAt: string | null;
                        appealUntil: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1FacilityDecisions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        caseId: string;
                        claimId: string;
                        /** @enum {string} */
                        outcome: "approved" | "partial" | "rejected";
                        correctionRatio: number;
                        amount: number;
                        reasons: ("documented" | "clinical-variation" | "tariff-explains" | "data-error" | "other-for" | "severity-unsupported" | "diagnosis-unsupported" | "procedure-undocumented" | "repeated-bill" | "split-episode" | "tariff-misapplied" | "stay-unsupported" | "class-not-entitled" | "documents-missing" | "identity-unclear" | "other-against")[];
                        /** Format: date-time */
                        decidedAt: string;
                        /** Format: date-time */
                        appealUntil: string;
                        /** @enum {string} */
                        status: "open" | "in-review" | "waiting" | "second-look" | "decided" | "appealed" | "closed";
                        appeal: {
                            grounds: string;
                            /** Format: date-time */
                            filedAt: string;
                            /** Format: date-time */
                            answerDueAt: string;
                            answer: string | null;
                            answeredAt: string | null;
                        } | null;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1CasesIdAppeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    grounds: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        caseId: string;
                        answerDueAt: string;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1ClaimsIdFhir: {
        parameters: {
            query?: {
                profile?: "r4" | "nhcx" | "satusehat";
                organization?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        resourceType: "Bundle";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1CopilotClaimsClaimIdSummary: {
        parameters: {
            query?: {
                language?: "id" | "en";
                reword?: string;
            };
            header?: never;
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claimId: string;
                        /** @enum {string} */
                        language: "id" | "en";
                        sections: {
                            /** @enum {string} */
                            key: "identity" | "cost" | "peers" | "flags" | "risk" | "questions";
                            title: string;
                            content: string;
                        }[];
                        reworded: string | null;
                        wording: {
                            /** @enum {string} */
                            by: "composed" | "model";
                            model: string | null;
                            prompt: string | null;
                            refused: string | null;
                            cached: boolean;
                        };
                        questions: string[];
                        meanings: {
                            flag: string;
                            meaning: string;
                        }[];
                        innocent: {
                            flag: string;
                            explanation: string;
                            excludedBy: string;
                        }[];
                        nextStep: string;
                        chips: string[];
                        versions: {
                            [key: string]: string;
                        };
                        facts: {
                            claim: {
                                claim_id: string;
                                facility_key: string;
                                province_name: string | null;
                                district_name: string | null;
                                facility_class: string;
                                facility_ownership: string | null;
                                service_type: string;
                                severity_group: string;
                                /** Format: date */
                                admit_dt: string;
                                /** Format: date */
                                discharge_dt: string;
                                los: number;
                                dx_primary_code: string;
                                dx_primary_label: string | null;
                                dx_primary_group: string | null;
                                dx_secondary_codes: string[];
                                dx_secondary_labels: string[];
                                cbg_code: string;
                                procedure_code: string | null;
                                procedure_label: string | null;
                                amount_claimed: number;
                                amount_paid: number | null;
                                amount_gap: number | null;
                                bpjs_payment_ratio: number | null;
                                cost_zscore: number | null;
                                peer: {
                                    n: number | null;
                                    level: number | null;
                                    median: number | null;
                                    mean: number | null;
                                    p90: number | null;
                                };
                                duplicate_pattern: boolean;
                                matched_claim_id: string | null;
                                flags: string[];
                                schemes: string[];
                                stake: number;
                                rule_score: number;
                                ml_score: number | null;
                                ml_score_normalized: number | null;
                                risk_score: number;
                                older_risk_score: number;
                                label_chance: number | null;
                                label_model_version: string | null;
                                model_version: string | null;
                                ruleset_version: string;
                                generated: boolean;
                                received_at: string | null;
                                simulated: boolean;
                                latest_feedback: {
                                    /** Format: uuid */
                                    id: string;
                                    claimId: string;
                                    /** @enum {string} */
                                    decision: "approved" | "partial" | "rejected";
                                    correctionRatio: number | null;
                                    notes: string | null;
                                    reviewerId: string;
                                    /** Format: date-time */
                                    at: string;
                                } | null;
                            };
                            why: {
                                ruleSet: string;
                                modelVersion: string | null;
                                snapshot: string;
                                rules: {
                                    code: string;
                                    source: string;
                                    scheme: string;
                                    weight: number;
                                    parameters: {
                                        [key: string]: number;
                                    };
                                    facts: {
                                        [key: string]: string | number | boolean | null | string[];
                                    };
                                }[];
                                attributions: {
                                    feature: string;
                                    meaning: string;
                                    unit: string;
                                    value: number | null;
                                    attribution: number;
                                }[];
                                outcome: {
                                    flags: string[];
                                    ruleScore: number;
                                    agreement: number;
                                    stake: number;
                                    mlScore: number | null;
                                    rank: number | null;
                                    risk: number;
                                };
                            };
                            peers: {
                                level: number | null;
                                key: {
                                    cbgCode: string;
                                    classLevel: string | null;
                                    tariffRegion: string | null;
                                };
                                n: number;
                                amount: number;
                                median: number | null;
                                p90: number | null;
                                below: number | null;
                                bins: {
                                    from: number;
                                    to: number;
                                    count: number;
                                }[];
                            };
                            tariff: {
                                /** @enum {string} */
                                reach: "hospital" | "province-group" | "province" | "national";
                                rows: {
                                    group: string | null;
                                    province: string | null;
                                    claims: number;
                                    totalGap: number | null;
                                    averageGap: number | null;
                                    paymentRatio: number | null;
                                }[];
                            };
                            similar: {
                                /** Format: uuid */
                                caseId: string;
                                claimId: string;
                                /** @enum {string} */
                                outcome: "approved" | "partial" | "rejected";
                                correctionRatio: number;
                                amount: number;
                                flags: string[];
                                reasons: ("documented" | "clinical-variation" | "tariff-explains" | "data-error" | "other-for" | "severity-unsupported" | "diagnosis-unsupported" | "procedure-undocumented" | "repeated-bill" | "split-episode" | "tariff-misapplied" | "stay-unsupported" | "class-not-entitled" | "documents-missing" | "identity-unclear" | "other-against")[];
                                isSameCbg: boolean;
                                /** Format: date-time */
                                decidedAt: string;
                            }[];
                            twin: {
                                claim_id: string;
                                facility_key: string;
                                province_name: string | null;
                                district_name: string | null;
                                facility_class: string;
                                facility_ownership: string | null;
                                service_type: string;
                                severity_group: string;
                                /** Format: date */
                                admit_dt: string;
                                /** Format: date */
                                discharge_dt: string;
                                los: number;
                                dx_primary_code: string;
                                dx_primary_label: string | null;
                                dx_primary_group: string | null;
                                dx_secondary_codes: string[];
                                dx_secondary_labels: string[];
                                cbg_code: string;
                                procedure_code: string | null;
                                procedure_label: string | null;
                                amount_claimed: number;
                                amount_paid: number | null;
                                amount_gap: number | null;
                                bpjs_payment_ratio: number | null;
                                cost_zscore: number | null;
                                peer: {
                                    n: number | null;
                                    level: number | null;
                                    median: number | null;
                                    mean: number | null;
                                    p90: number | null;
                                };
                                duplicate_pattern: boolean;
                                matched_claim_id: string | null;
                                flags: string[];
                                schemes: string[];
                                stake: number;
                                rule_score: number;
                                ml_score: number | null;
                                ml_score_normalized: number | null;
                                risk_score: number;
                                older_risk_score: number;
                                label_chance: number | null;
                                label_model_version: string | null;
                                model_version: string | null;
                                ruleset_version: string;
                                generated: boolean;
                                received_at: string | null;
                                simulated: boolean;
                                latest_feedback: {
                                    /** Format: uuid */
                                    id: string;
                                    claimId: string;
                                    /** @enum {string} */
                                    decision: "approved" | "partial" | "rejected";
                                    correctionRatio: number | null;
                                    notes: string | null;
                                    reviewerId: string;
                                    /** Format: date-time */
                                    at: string;
                                } | null;
                            } | null;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1CopilotClaimsClaimIdMessages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        claimId: string;
                        /** @enum {string} */
                        role: "user" | "assistant";
                        sender: string;
                        content: string;
                        meta: {
                            tools: ("peer-detail" | "flag-explainer" | "tariff-insight" | "similar-cases" | "document-lines")[];
                            wording: {
                                /** @enum {string} */
                                by: "composed" | "model";
                                model: string | null;
                                prompt: string | null;
                                refused: string | null;
                                cached: boolean;
                            } | null;
                            versions: {
                                [key: string]: string;
                            };
                        };
                        /** Format: date-time */
                        at: string;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1CopilotClaimsClaimIdMessages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    message: string;
                    /**
                     * @default id
                     * @enum {string}
                     */
                    language?: "id" | "en";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        question: {
                            id: string;
                            claimId: string;
                            /** @enum {string} */
                            role: "user" | "assistant";
                            sender: string;
                            content: string;
                            meta: {
                                tools: ("peer-detail" | "flag-explainer" | "tariff-insight" | "similar-cases" | "document-lines")[];
                                wording: {
                                    /** @enum {string} */
                                    by: "composed" | "model";
                                    model: string | null;
                                    prompt: string | null;
                                    refused: string | null;
                                    cached: boolean;
                                } | null;
                                versions: {
                                    [key: string]: string;
                                };
                            };
                            /** Format: date-time */
                            at: string;
                        };
                        answer: {
                            id: string;
                            claimId: string;
                            /** @enum {string} */
                            role: "user" | "assistant";
                            sender: string;
                            content: string;
                            meta: {
                                tools: ("peer-detail" | "flag-explainer" | "tariff-insight" | "similar-cases" | "document-lines")[];
                                wording: {
                                    /** @enum {string} */
                                    by: "composed" | "model";
                                    model: string | null;
                                    prompt: string | null;
                                    refused: string | null;
                                    cached: boolean;
                                } | null;
                                versions: {
                                    [key: string]: string;
                                };
                            };
                            /** Format: date-time */
                            at: string;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1CopilotClaimsClaimIdStream: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    message: string;
                    /**
                     * @default id
                     * @enum {string}
                     */
                    language?: "id" | "en";
                };
            };
        };
        responses: {
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1Audits: {
        parameters: {
            query?: {
                verdict?: "ok" | "warning" | "critical" | "needs-review";
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            docIds: string[];
                            /** @enum {string} */
                            state: "queued" | "done" | "failed";
                            problem: string | null;
                            /** Format: uuid */
                            documentId: string;
                            billId: string | null;
                            auditId: string | null;
                            documentType: ("hospital_bill" | "pharmacy_invoice" | "diagnostic_report" | "insurance_claim" | "payment_receipt" | "shop_receipt" | "hotel_invoice" | "fuel_receipt" | "other_document") | null;
                            verdict: string | null;
                            confidence: number | null;
                            currency: ("IDR" | "INR" | "USD" | "MYR") | null;
                            total: number | null;
                            overcharge: number | null;
                            findings: number | null;
                            /** Format: date-time */
                            requestedAt: string;
                            finishedAt: string | null;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1Audits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        docIds: string[];
                        /** @enum {string} */
                        state: "queued" | "done" | "failed";
                        problem: string | null;
                        /** Format: uuid */
                        documentId: string;
                        billId: string | null;
                        auditId: string | null;
                        documentType: ("hospital_bill" | "pharmacy_invoice" | "diagnostic_report" | "insurance_claim" | "payment_receipt" | "shop_receipt" | "hotel_invoice" | "fuel_receipt" | "other_document") | null;
                        verdict: string | null;
                        confidence: number | null;
                        currency: ("IDR" | "INR" | "USD" | "MYR") | null;
                        total: number | null;
                        overcharge: number | null;
                        findings: number | null;
                        /** Format: date-time */
                        requestedAt: string;
                        finishedAt: string | null;
                        terms: {
                            /** @default null */
                            scheme: ("cghs" | "esi" | "private" | "jkn" | "none") | null;
                            /** @default null */
                            state: string | null;
                            /** @default null */
                            tier: ("x" | "y" | "z") | null;
                            /** @default null */
                            accreditation: ("nabh" | "non-nabh" | "super-speciality") | null;
                            /** @default null */
                            ward: ("general" | "semi-private" | "private") | null;
                            /** @default null */
                            serviceOn: string | null;
                            /** @default null */
                            receivedOn: string | null;
                            /**
                             * @default en
                             * @enum {string}
                             */
                            language: "en" | "hi" | "id" | "bn" | "ta";
                            /**
                             * @default normal
                             * @enum {string}
                             */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @default null */
                            strategy: ("capability_based" | "load_balanced" | "cost_optimized" | "performance_optimized" | "reliability_optimized") | null;
                        };
                        classification: {
                            /** @enum {string} */
                            type: "hospital_bill" | "pharmacy_invoice" | "diagnostic_report" | "insurance_claim" | "payment_receipt" | "shop_receipt" | "hotel_invoice" | "fuel_receipt" | "other_document";
                            isMedical: boolean;
                            confidence: number;
                            reason: {
                                code: string;
                                facts: {
                                    [key: string]: string | number | boolean | null;
                                };
                            };
                        } | null;
                        routing: {
                            /** @enum {string} */
                            strategy: "capability_based" | "load_balanced" | "cost_optimized" | "performance_optimized" | "reliability_optimized";
                            /** @enum {string} */
                            strategyBecause: "asked" | "reading-quality" | "priority" | "usual";
                            /** @enum {string} */
                            documentType: "hospital_bill" | "pharmacy_invoice" | "diagnostic_report" | "insurance_claim" | "payment_receipt" | "shop_receipt" | "hotel_invoice" | "fuel_receipt" | "other_document";
                            typeConfidence: number;
                            language: string;
                            tasks: ("arithmetic" | "duplicates" | "dates" | "stay" | "tariffs" | "medicine-ceilings" | "payability" | "claim-review")[];
                            chosen: string;
                            fallbacks: string[];
                            considered: {
                                name: string;
                                passedOver: ("type" | "language" | "threshold" | "offline" | "breaker" | "busy" | "degraded" | "partial") | null;
                                suitability: number;
                                load: number;
                                cost: number;
                                meanMilliseconds: number | null;
                                successRate: number;
                            }[];
                            analyser: string;
                            tries: {
                                analyser: string;
                                failure: string | null;
                                milliseconds: number;
                            }[];
                            confidence: number;
                            cost: number;
                            checks: string[];
                            explanation: string;
                        } | null;
                        stages: {
                            /** @enum {string} */
                            stage: "reading" | "classification" | "routing" | "analysis" | "result";
                            milliseconds: number;
                            success: boolean;
                            error: string | null;
                        }[];
                        question: string | null;
                        answer: string | null;
                        result: {
                            /** @enum {string} */
                            verdict: "ok" | "warning" | "critical" | "needs-review";
                            confidence: number;
                            confidenceFactors: {
                                code: string;
                                times: number;
                                facts: {
                                    [key: string]: string | number | boolean | null;
                                };
                            }[];
                            totals: {
                                billed: number | null;
                                overcharge: number;
                                allowed: number | null;
                                currency: ("IDR" | "INR" | "USD" | "MYR") | null;
                            };
                            findings: {
                                code: string;
                                /** @enum {string} */
                                severity: "info" | "low" | "medium" | "high";
                                line?: number;
                                facts: {
                                    [key: string]: string | number | boolean | null;
                                };
                                lines: number[];
                                billed: number | null;
                                allowed: number | null;
                                overcharge: number | null;
                                source: string | null;
                                reference: string | null;
                                confidence: number;
                                innocent: string;
                            }[];
                            unmatched: number[];
                            ruleSet: string;
                            pack: string;
                        } | null;
                        bill: {
                            isMedical: boolean;
                            /** @enum {string} */
                            kind: "inpatient_bill" | "outpatient_bill" | "payment_receipt" | "pharmacy_bill" | "diagnostics_bill" | "shop_receipt" | "hotel_invoice" | "fuel_receipt" | "other";
                            languages: string[];
                            country: string | null;
                            currency: ("IDR" | "INR" | "USD" | "MYR") | null;
                            facility: {
                                name: string | null;
                                address: string | null;
                                phone: string | null;
                            };
                            patient: {
                                name: string | null;
                                recordNumber: string | null;
                                cardNumber: string | null;
                                birthDate: string | null;
                            };
                            receiptNumber: string | null;
                            documentDate: string | null;
                            serviceDate: string | null;
                            admissionDate: string | null;
                            dischargeDate: string | null;
                            serviceType: ("RAWAT JALAN" | "RAWAT INAP" | "IGD" | "OPERASI") | null;
                            diagnosis: {
                                text: string | null;
                                icd10: string | null;
                            };
                            doctor: {
                                name: string | null;
                                specialty: string | null;
                            };
                            room: string | null;
                            lines: {
                                page: number;
                                description: string;
                                quantity: number | null;
                                unitPrice: number | null;
                                amount: number | null;
                                discount?: number;
                                section: string | null;
                                date: string | null;
                                box: {
                                    x: number;
                                    y: number;
                                    width: number;
                                    height: number;
                                };
                                confidence: number;
                            }[];
                            subtotal: number | null;
                            discount: number | null;
                            tax: number | null;
                            rounding: number | null;
                            deposit: number | null;
                            amountDue: number | null;
                            amountInWords: string | null;
                            total: number | null;
                            totalNeedsCheck: boolean;
                            fields: {
                                [key: string]: {
                                    value: string | number | null;
                                    confidence: number;
                                    page: number | null;
                                    box: {
                                        x: number;
                                        y: number;
                                        width: number;
                                        height: number;
                                    } | null;
                                    raw: string;
                                    second?: string | number;
                                };
                            };
                            checks: {
                                code: string;
                                ok: boolean;
                                facts: {
                                    [key: string]: string | number | boolean | null;
                                };
                            }[];
                            secondReading?: {
                                /** @enum {string} */
                                state: "agrees" | "differs" | "failed";
                                reader: string;
                                prompt: string;
                                problem: string | null;
                                compared: number;
                            };
                            text: string;
                        } | null;
                        models: {
                            purpose: string;
                            model: string;
                            calls: number;
                            tokens: number;
                            cents: number;
                        }[];
                        replayed: boolean;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1AuditsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        docIds: string[];
                        /** @enum {string} */
                        state: "queued" | "done" | "failed";
                        problem: string | null;
                        /** Format: uuid */
                        documentId: string;
                        billId: string | null;
                        auditId: string | null;
                        documentType: ("hospital_bill" | "pharmacy_invoice" | "diagnostic_report" | "insurance_claim" | "payment_receipt" | "shop_receipt" | "hotel_invoice" | "fuel_receipt" | "other_document") | null;
                        verdict: string | null;
                        confidence: number | null;
                        currency: ("IDR" | "INR" | "USD" | "MYR") | null;
                        total: number | null;
                        overcharge: number | null;
                        findings: number | null;
                        /** Format: date-time */
                        requestedAt: string;
                        finishedAt: string | null;
                        terms: {
                            /** @default null */
                            scheme: ("cghs" | "esi" | "private" | "jkn" | "none") | null;
                            /** @default null */
                            state: string | null;
                            /** @default null */
                            tier: ("x" | "y" | "z") | null;
                            /** @default null */
                            accreditation: ("nabh" | "non-nabh" | "super-speciality") | null;
                            /** @default null */
                            ward: ("general" | "semi-private" | "private") | null;
                            /** @default null */
                            serviceOn: string | null;
                            /** @default null */
                            receivedOn: string | null;
                            /**
                             * @default en
                             * @enum {string}
                             */
                            language: "en" | "hi" | "id" | "bn" | "ta";
                            /**
                             * @default normal
                             * @enum {string}
                             */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @default null */
                            strategy: ("capability_based" | "load_balanced" | "cost_optimized" | "performance_optimized" | "reliability_optimized") | null;
                        };
                        classification: {
                            /** @enum {string} */
                            type: "hospital_bill" | "pharmacy_invoice" | "diagnostic_report" | "insurance_claim" | "payment_receipt" | "shop_receipt" | "hotel_invoice" | "fuel_receipt" | "other_document";
                            isMedical: boolean;
                            confidence: number;
                            reason: {
                                code: string;
                                facts: {
                                    [key: string]: string | number | boolean | null;
                                };
                            };
                        } | null;
                        routing: {
                            /** @enum {string} */
                            strategy: "capability_based" | "load_balanced" | "cost_optimized" | "performance_optimized" | "reliability_optimized";
                            /** @enum {string} */
                            strategyBecause: "asked" | "reading-quality" | "priority" | "usual";
                            /** @enum {string} */
                            documentType: "hospital_bill" | "pharmacy_invoice" | "diagnostic_report" | "insurance_claim" | "payment_receipt" | "shop_receipt" | "hotel_invoice" | "fuel_receipt" | "other_document";
                            typeConfidence: number;
                            language: string;
                            tasks: ("arithmetic" | "duplicates" | "dates" | "stay" | "tariffs" | "medicine-ceilings" | "payability" | "claim-review")[];
                            chosen: string;
                            fallbacks: string[];
                            considered: {
                                name: string;
                                passedOver: ("type" | "language" | "threshold" | "offline" | "breaker" | "busy" | "degraded" | "partial") | null;
                                suitability: number;
                                load: number;
                                cost: number;
                                meanMilliseconds: number | null;
                                successRate: number;
                            }[];
                            analyser: string;
                            tries: {
                                analyser: string;
                                failure: string | null;
                                milliseconds: number;
                            }[];
                            confidence: number;
                            cost: number;
                            checks: string[];
                            explanation: string;
                        } | null;
                        stages: {
                            /** @enum {string} */
                            stage: "reading" | "classification" | "routing" | "analysis" | "result";
                            milliseconds: number;
                            success: boolean;
                            error: string | null;
                        }[];
                        question: string | null;
                        answer: string | null;
                        result: {
                            /** @enum {string} */
                            verdict: "ok" | "warning" | "critical" | "needs-review";
                            confidence: number;
                            confidenceFactors: {
                                code: string;
                                times: number;
                                facts: {
                                    [key: string]: string | number | boolean | null;
                                };
                            }[];
                            totals: {
                                billed: number | null;
                                overcharge: number;
                                allowed: number | null;
                                currency: ("IDR" | "INR" | "USD" | "MYR") | null;
                            };
                            findings: {
                                code: string;
                                /** @enum {string} */
                                severity: "info" | "low" | "medium" | "high";
                                line?: number;
                                facts: {
                                    [key: string]: string | number | boolean | null;
                                };
                                lines: number[];
                                billed: number | null;
                                allowed: number | null;
                                overcharge: number | null;
                                source: string | null;
                                reference: string | null;
                                confidence: number;
                                innocent: string;
                            }[];
                            unmatched: number[];
                            ruleSet: string;
                            pack: string;
                        } | null;
                        bill: {
                            isMedical: boolean;
                            /** @enum {string} */
                            kind: "inpatient_bill" | "outpatient_bill" | "payment_receipt" | "pharmacy_bill" | "diagnostics_bill" | "shop_receipt" | "hotel_invoice" | "fuel_receipt" | "other";
                            languages: string[];
                            country: string | null;
                            currency: ("IDR" | "INR" | "USD" | "MYR") | null;
                            facility: {
                                name: string | null;
                                address: string | null;
                                phone: string | null;
                            };
                            patient: {
                                name: string | null;
                                recordNumber: string | null;
                                cardNumber: string | null;
                                birthDate: string | null;
                            };
                            receiptNumber: string | null;
                            documentDate: string | null;
                            serviceDate: string | null;
                            admissionDate: string | null;
                            dischargeDate: string | null;
                            serviceType: ("RAWAT JALAN" | "RAWAT INAP" | "IGD" | "OPERASI") | null;
                            diagnosis: {
                                text: string | null;
                                icd10: string | null;
                            };
                            doctor: {
                                name: string | null;
                                specialty: string | null;
                            };
                            room: string | null;
                            lines: {
                                page: number;
                                description: string;
                                quantity: number | null;
                                unitPrice: number | null;
                                amount: number | null;
                                discount?: number;
                                section: string | null;
                                date: string | null;
                                box: {
                                    x: number;
                                    y: number;
                                    width: number;
                                    height: number;
                                };
                                confidence: number;
                            }[];
                            subtotal: number | null;
                            discount: number | null;
                            tax: number | null;
                            rounding: number | null;
                            deposit: number | null;
                            amountDue: number | null;
                            amountInWords: string | null;
                            total: number | null;
                            totalNeedsCheck: boolean;
                            fields: {
                                [key: string]: {
                                    value: string | number | null;
                                    confidence: number;
                                    page: number | null;
                                    box: {
                                        x: number;
                                        y: number;
                                        width: number;
                                        height: number;
                                    } | null;
                                    raw: string;
                                    second?: string | number;
                                };
                            };
                            checks: {
                                code: string;
                                ok: boolean;
                                facts: {
                                    [key: string]: string | number | boolean | null;
                                };
                            }[];
                            secondReading?: {
                                /** @enum {string} */
                                state: "agrees" | "differs" | "failed";
                                reader: string;
                                prompt: string;
                                problem: string | null;
                                compared: number;
                            };
                            text: string;
                        } | null;
                        models: {
                            purpose: string;
                            model: string;
                            calls: number;
                            tokens: number;
                            cents: number;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    deleteApiV1AuditsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1AuditsIdRepeat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    scheme?: ("cghs" | "esi" | "private" | "jkn" | "none") | null;
                    /** @default null */
                    state?: string | null;
                    /** @default null */
                    tier?: ("x" | "y" | "z") | null;
                    /** @default null */
                    accreditation?: ("nabh" | "non-nabh" | "super-speciality") | null;
                    /** @default null */
                    ward?: ("general" | "semi-private" | "private") | null;
                    /** @default null */
                    serviceOn?: string | null;
                    /** @default null */
                    receivedOn?: string | null;
                    /**
                     * @default en
                     * @enum {string}
                     */
                    language?: "en" | "hi" | "id" | "bn" | "ta";
                    /**
                     * @default normal
                     * @enum {string}
                     */
                    priority?: "low" | "normal" | "high" | "urgent";
                    /** @default null */
                    strategy?: ("capability_based" | "load_balanced" | "cost_optimized" | "performance_optimized" | "reliability_optimized") | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        docIds: string[];
                        /** @enum {string} */
                        state: "queued" | "done" | "failed";
                        problem: string | null;
                        /** Format: uuid */
                        documentId: string;
                        billId: string | null;
                        auditId: string | null;
                        documentType: ("hospital_bill" | "pharmacy_invoice" | "diagnostic_report" | "insurance_claim" | "payment_receipt" | "shop_receipt" | "hotel_invoice" | "fuel_receipt" | "other_document") | null;
                        verdict: string | null;
                        confidence: number | null;
                        currency: ("IDR" | "INR" | "USD" | "MYR") | null;
                        total: number | null;
                        overcharge: number | null;
                        findings: number | null;
                        /** Format: date-time */
                        requestedAt: string;
                        finishedAt: string | null;
                        terms: {
                            /** @default null */
                            scheme: ("cghs" | "esi" | "private" | "jkn" | "none") | null;
                            /** @default null */
                            state: string | null;
                            /** @default null */
                            tier: ("x" | "y" | "z") | null;
                            /** @default null */
                            accreditation: ("nabh" | "non-nabh" | "super-speciality") | null;
                            /** @default null */
                            ward: ("general" | "semi-private" | "private") | null;
                            /** @default null */
                            serviceOn: string | null;
                            /** @default null */
                            receivedOn: string | null;
                            /**
                             * @default en
                             * @enum {string}
                             */
                            language: "en" | "hi" | "id" | "bn" | "ta";
                            /**
                             * @default normal
                             * @enum {string}
                             */
                            priority: "low" | "normal" | "high" | "urgent";
                            /** @default null */
                            strategy: ("capability_based" | "load_balanced" | "cost_optimized" | "performance_optimized" | "reliability_optimized") | null;
                        };
                        classification: {
                            /** @enum {string} */
                            type: "hospital_bill" | "pharmacy_invoice" | "diagnostic_report" | "insurance_claim" | "payment_receipt" | "shop_receipt" | "hotel_invoice" | "fuel_receipt" | "other_document";
                            isMedical: boolean;
                            confidence: number;
                            reason: {
                                code: string;
                                facts: {
                                    [key: string]: string | number | boolean | null;
                                };
                            };
                        } | null;
                        routing: {
                            /** @enum {string} */
                            strategy: "capability_based" | "load_balanced" | "cost_optimized" | "performance_optimized" | "reliability_optimized";
                            /** @enum {string} */
                            strategyBecause: "asked" | "reading-quality" | "priority" | "usual";
                            /** @enum {string} */
                            documentType: "hospital_bill" | "pharmacy_invoice" | "diagnostic_report" | "insurance_claim" | "payment_receipt" | "shop_receipt" | "hotel_invoice" | "fuel_receipt" | "other_document";
                            typeConfidence: number;
                            language: string;
                            tasks: ("arithmetic" | "duplicates" | "dates" | "stay" | "tariffs" | "medicine-ceilings" | "payability" | "claim-review")[];
                            chosen: string;
                            fallbacks: string[];
                            considered: {
                                name: string;
                                passedOver: ("type" | "language" | "threshold" | "offline" | "breaker" | "busy" | "degraded" | "partial") | null;
                                suitability: number;
                                load: number;
                                cost: number;
                                meanMilliseconds: number | null;
                                successRate: number;
                            }[];
                            analyser: string;
                            tries: {
                                analyser: string;
                                failure: string | null;
                                milliseconds: number;
                            }[];
                            confidence: number;
                            cost: number;
                            checks: string[];
                            explanation: string;
                        } | null;
                        stages: {
                            /** @enum {string} */
                            stage: "reading" | "classification" | "routing" | "analysis" | "result";
                            milliseconds: number;
                            success: boolean;
                            error: string | null;
                        }[];
                        question: string | null;
                        answer: string | null;
                        result: {
                            /** @enum {string} */
                            verdict: "ok" | "warning" | "critical" | "needs-review";
                            confidence: number;
                            confidenceFactors: {
                                code: string;
                                times: number;
                                facts: {
                                    [key: string]: string | number | boolean | null;
                                };
                            }[];
                            totals: {
                                billed: number | null;
                                overcharge: number;
                                allowed: number | null;
                                currency: ("IDR" | "INR" | "USD" | "MYR") | null;
                            };
                            findings: {
                                code: string;
                                /** @enum {string} */
                                severity: "info" | "low" | "medium" | "high";
                                line?: number;
                                facts: {
                                    [key: string]: string | number | boolean | null;
                                };
                                lines: number[];
                                billed: number | null;
                                allowed: number | null;
                                overcharge: number | null;
                                source: string | null;
                                reference: string | null;
                                confidence: number;
                                innocent: string;
                            }[];
                            unmatched: number[];
                            ruleSet: string;
                            pack: string;
                        } | null;
                        bill: {
                            isMedical: boolean;
                            /** @enum {string} */
                            kind: "inpatient_bill" | "outpatient_bill" | "payment_receipt" | "pharmacy_bill" | "diagnostics_bill" | "shop_receipt" | "hotel_invoice" | "fuel_receipt" | "other";
                            languages: string[];
                            country: string | null;
                            currency: ("IDR" | "INR" | "USD" | "MYR") | null;
                            facility: {
                                name: string | null;
                                address: string | null;
                                phone: string | null;
                            };
                            patient: {
                                name: string | null;
                                recordNumber: string | null;
                                cardNumber: string | null;
                                birthDate: string | null;
                            };
                            receiptNumber: string | null;
                            documentDate: string | null;
                            serviceDate: string | null;
                            admissionDate: string | null;
                            dischargeDate: string | null;
                            serviceType: ("RAWAT JALAN" | "RAWAT INAP" | "IGD" | "OPERASI") | null;
                            diagnosis: {
                                text: string | null;
                                icd10: string | null;
                            };
                            doctor: {
                                name: string | null;
                                specialty: string | null;
                            };
                            room: string | null;
                            lines: {
                                page: number;
                                description: string;
                                quantity: number | null;
                                unitPrice: number | null;
                                amount: number | null;
                                discount?: number;
                                section: string | null;
                                date: string | null;
                                box: {
                                    x: number;
                                    y: number;
                                    width: number;
                                    height: number;
                                };
                                confidence: number;
                            }[];
                            subtotal: number | null;
                            discount: number | null;
                            tax: number | null;
                            rounding: number | null;
                            deposit: number | null;
                            amountDue: number | null;
                            amountInWords: string | null;
                            total: number | null;
                            totalNeedsCheck: boolean;
                            fields: {
                                [key: string]: {
                                    value: string | number | null;
                                    confidence: number;
                                    page: number | null;
                                    box: {
                                        x: number;
                                        y: number;
                                        width: number;
                                        height: number;
                                    } | null;
                                    raw: string;
                                    second?: string | number;
                                };
                            };
                            checks: {
                                code: string;
                                ok: boolean;
                                facts: {
                                    [key: string]: string | number | boolean | null;
                                };
                            }[];
                            secondReading?: {
                                /** @enum {string} */
                                state: "agrees" | "differs" | "failed";
                                reader: string;
                                prompt: string;
                                problem: string | null;
                                compared: number;
                            };
                            text: string;
                        } | null;
                        models: {
                            purpose: string;
                            model: string;
                            calls: number;
                            tokens: number;
                            cents: number;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1AuditsIdMessages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        role: "user" | "assistant";
                        content: string;
                        /** Format: date-time */
                        at: string;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1AuditsIdMessages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    message: string;
                    /** @enum {string} */
                    language?: "en" | "hi" | "id";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        text: string;
                        language: string;
                        topics: string[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1AuditsIdWorkflows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    type: "sequential" | "parallel" | "conditional" | "pipeline";
                    steps: {
                        id: string;
                        /** @enum {string} */
                        task: "classify" | "analyse";
                        /** @default null */
                        analyser?: string | null;
                        /** @default [] */
                        dependsOn?: string[];
                        /** @default null */
                        when?: {
                            step: string;
                            /** @enum {string} */
                            field: "verdict" | "documentType" | "state";
                            is: string[];
                        } | null;
                        /** @default 30 */
                        timeoutSeconds?: number;
                    }[];
                    /** @default 4 */
                    maxParallel?: number;
                    /** @default 600 */
                    totalTimeoutSeconds?: number;
                    /**
                     * @default fail-fast
                     * @enum {string}
                     */
                    onFailure?: "fail-fast" | "continue" | "retry";
                    /** @default 2 */
                    retries?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        requestId: string;
                        /** @enum {string} */
                        state: "running" | "done" | "failed";
                        definition: {
                            /** @enum {string} */
                            type: "sequential" | "parallel" | "conditional" | "pipeline";
                            steps: {
                                id: string;
                                /** @enum {string} */
                                task: "classify" | "analyse";
                                /** @default null */
                                analyser: string | null;
                                /** @default [] */
                                dependsOn: string[];
                                /** @default null */
                                when: {
                                    step: string;
                                    /** @enum {string} */
                                    field: "verdict" | "documentType" | "state";
                                    is: string[];
                                } | null;
                                /** @default 30 */
                                timeoutSeconds: number;
                            }[];
                            /** @default 4 */
                            maxParallel: number;
                            /** @default 600 */
                            totalTimeoutSeconds: number;
                            /**
                             * @default fail-fast
                             * @enum {string}
                             */
                            onFailure: "fail-fast" | "continue" | "retry";
                            /** @default 2 */
                            retries: number;
                        };
                        steps: {
                            id: string;
                            /** @enum {string} */
                            state: "done" | "failed" | "skipped";
                            tries: number;
                            outcome: {
                                documentType: ("hospital_bill" | "pharmacy_invoice" | "diagnostic_report" | "insurance_claim" | "payment_receipt" | "shop_receipt" | "hotel_invoice" | "fuel_receipt" | "other_document") | null;
                                analyser: string | null;
                                verdict: string | null;
                                findings: number;
                                overcharge: number;
                                cost: number;
                            } | null;
                            problem: string | null;
                            milliseconds: number;
                        }[];
                        totalMilliseconds: number | null;
                        totalCost: number | null;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1AuditWorkflowsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        requestId: string;
                        /** @enum {string} */
                        state: "running" | "done" | "failed";
                        definition: {
                            /** @enum {string} */
                            type: "sequential" | "parallel" | "conditional" | "pipeline";
                            steps: {
                                id: string;
                                /** @enum {string} */
                                task: "classify" | "analyse";
                                /** @default null */
                                analyser: string | null;
                                /** @default [] */
                                dependsOn: string[];
                                /** @default null */
                                when: {
                                    step: string;
                                    /** @enum {string} */
                                    field: "verdict" | "documentType" | "state";
                                    is: string[];
                                } | null;
                                /** @default 30 */
                                timeoutSeconds: number;
                            }[];
                            /** @default 4 */
                            maxParallel: number;
                            /** @default 600 */
                            totalTimeoutSeconds: number;
                            /**
                             * @default fail-fast
                             * @enum {string}
                             */
                            onFailure: "fail-fast" | "continue" | "retry";
                            /** @default 2 */
                            retries: number;
                        };
                        steps: {
                            id: string;
                            /** @enum {string} */
                            state: "done" | "failed" | "skipped";
                            tries: number;
                            outcome: {
                                documentType: ("hospital_bill" | "pharmacy_invoice" | "diagnostic_report" | "insurance_claim" | "payment_receipt" | "shop_receipt" | "hotel_invoice" | "fuel_receipt" | "other_document") | null;
                                analyser: string | null;
                                verdict: string | null;
                                findings: number;
                                overcharge: number;
                                cost: number;
                            } | null;
                            problem: string | null;
                            milliseconds: number;
                        }[];
                        totalMilliseconds: number | null;
                        totalCost: number | null;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1AuditBatches: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "running" | "done";
                        files: number;
                        done: number;
                        failed: number;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1AuditBatchesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "running" | "done";
                        files: number;
                        done: number;
                        failed: number;
                        /** Format: date-time */
                        startedAt: string;
                        finishedAt: string | null;
                        items: {
                            index: number;
                            name: string;
                            /** @enum {string} */
                            state: "queued" | "done" | "failed";
                            problem: string | null;
                            audit: {
                                /** Format: uuid */
                                id: string;
                                docIds: string[];
                                /** @enum {string} */
                                state: "queued" | "done" | "failed";
                                problem: string | null;
                                /** Format: uuid */
                                documentId: string;
                                billId: string | null;
                                auditId: string | null;
                                documentType: ("hospital_bill" | "pharmacy_invoice" | "diagnostic_report" | "insurance_claim" | "payment_receipt" | "shop_receipt" | "hotel_invoice" | "fuel_receipt" | "other_document") | null;
                                verdict: string | null;
                                confidence: number | null;
                                currency: ("IDR" | "INR" | "USD" | "MYR") | null;
                                total: number | null;
                                overcharge: number | null;
                                findings: number | null;
                                /** Format: date-time */
                                requestedAt: string;
                                finishedAt: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1AuditBatchesIdSummary: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1Agents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        version: string;
                        /** @enum {string} */
                        status: "online" | "degraded" | "offline";
                        capabilities: {
                            tasks: ("arithmetic" | "duplicates" | "dates" | "stay" | "tariffs" | "medicine-ceilings" | "payability" | "claim-review")[];
                            documentTypes: ("hospital_bill" | "pharmacy_invoice" | "diagnostic_report" | "insurance_claim" | "payment_receipt" | "shop_receipt" | "hotel_invoice" | "fuel_receipt" | "other_document")[];
                            languages: string[];
                            concurrency: number;
                            cost: number;
                            threshold: number;
                        };
                        checks: string[];
                        workers: number;
                        lastHeartbeat: string | null;
                        registeredAt: string | null;
                        currentRequests: number;
                        totalRequests: number;
                        totalErrors: number;
                        meanMilliseconds: number | null;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1AgentsName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        version: string;
                        /** @enum {string} */
                        status: "online" | "degraded" | "offline";
                        capabilities: {
                            tasks: ("arithmetic" | "duplicates" | "dates" | "stay" | "tariffs" | "medicine-ceilings" | "payability" | "claim-review")[];
                            documentTypes: ("hospital_bill" | "pharmacy_invoice" | "diagnostic_report" | "insurance_claim" | "payment_receipt" | "shop_receipt" | "hotel_invoice" | "fuel_receipt" | "other_document")[];
                            languages: string[];
                            concurrency: number;
                            cost: number;
                            threshold: number;
                        };
                        checks: string[];
                        workers: number;
                        lastHeartbeat: string | null;
                        registeredAt: string | null;
                        currentRequests: number;
                        totalRequests: number;
                        totalErrors: number;
                        meanMilliseconds: number | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1AuditsIdOutcome: {
        parameters: {
            query?: {
                language?: "en" | "hi" | "id";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        language: "en" | "hi" | "id";
                        explanation: {
                            markdown: string;
                            plain: string;
                            ssml: string;
                        };
                        counselling: string;
                        recommendations: string[];
                        escalation: {
                            code: string;
                            name: string;
                            contact: string | null;
                            source: string;
                            waitDays: number | null;
                            isPrescribed: boolean;
                        }[];
                        findings: {
                            code: string;
                            /** @enum {string} */
                            severity: "info" | "low" | "medium" | "high";
                            lines: number[];
                            billed: number | null;
                            allowed: number | null;
                            overcharge: number | null;
                            confidence: number | null;
                            what: string;
                            citation: string;
                            innocent: string;
                            ask: string;
                        }[];
                        disputed: number;
                        wording: {
                            /** @enum {string} */
                            by: "template" | "model";
                            version: string;
                            prompt: string | null;
                            refused: string | null;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1AuditsIdOutcomeWording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    language?: "en" | "hi" | "id";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        language: "en" | "hi" | "id";
                        explanation: {
                            markdown: string;
                            plain: string;
                            ssml: string;
                        };
                        counselling: string;
                        recommendations: string[];
                        escalation: {
                            code: string;
                            name: string;
                            contact: string | null;
                            source: string;
                            waitDays: number | null;
                            isPrescribed: boolean;
                        }[];
                        findings: {
                            code: string;
                            /** @enum {string} */
                            severity: "info" | "low" | "medium" | "high";
                            lines: number[];
                            billed: number | null;
                            allowed: number | null;
                            overcharge: number | null;
                            confidence: number | null;
                            what: string;
                            citation: string;
                            innocent: string;
                            ask: string;
                        }[];
                        disputed: number;
                        wording: {
                            /** @enum {string} */
                            by: "template" | "model";
                            version: string;
                            prompt: string | null;
                            refused: string | null;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1AuditsIdLetterForm: {
        parameters: {
            query?: {
                language?: "en" | "hi" | "id";
            };
            header?: never;
            path: {
                id: string;
                form: "pdf" | "docx";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1AuditsIdReminders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    step: string;
                    /** Format: date */
                    dueOn: string;
                    /**
                     * @default en
                     * @enum {string}
                     */
                    language?: "en" | "hi" | "id";
                    /** @default false */
                    byMail?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        auditId: string;
                        step: string;
                        stepName: string;
                        /** Format: date */
                        dueOn: string;
                        isDue: boolean;
                        /** @enum {string} */
                        state: "open" | "done";
                        byMail: boolean;
                        mailedAt: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1AuditReminders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        auditId: string;
                        step: string;
                        stepName: string;
                        /** Format: date */
                        dueOn: string;
                        isDue: boolean;
                        /** @enum {string} */
                        state: "open" | "done";
                        byMail: boolean;
                        mailedAt: string | null;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    patchApiV1AuditRemindersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isDone?: boolean;
                    /** Format: date */
                    dueOn?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        auditId: string;
                        step: string;
                        stepName: string;
                        /** Format: date */
                        dueOn: string;
                        isDue: boolean;
                        /** @enum {string} */
                        state: "open" | "done";
                        byMail: boolean;
                        mailedAt: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1AuditPacks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: string;
                        /** @enum {string} */
                        scheme: "cghs" | "esi" | "private" | "jkn" | "none";
                        /** @enum {string} */
                        state: "shipped" | "draft" | "shadow" | "published" | "retired";
                        isInForce: boolean;
                        pack: {
                            /** @enum {string} */
                            scheme: "cghs" | "esi" | "private" | "jkn" | "none";
                            version: string;
                            title: string;
                            /** Format: date */
                            effectiveFrom: string;
                            effectiveTo: string | null;
                            sources: string[];
                            thresholds: {
                                tariffTolerancePercent: number;
                                medicineTaxPercent: number;
                                submissionDays: number;
                                leastCertainty: number;
                                reviewConfidence: number;
                                criticalShare: number;
                                criticalAmount: number | null;
                            };
                            priceLists: string[];
                            knownBy: string[];
                            medicineLists: string[];
                            listedItems: string[];
                            without: string[];
                            multipleProcedures: number[] | null;
                            entityMap: {
                                [key: string]: "room" | "icu" | "procedure" | "package-part" | "medicine" | "test";
                            };
                        };
                        preview: {
                            against: string;
                            /** Format: date-time */
                            at: string;
                            bills: number;
                            skipped: number;
                            changed: number;
                            verdicts: {
                                /** @enum {string} */
                                from: "ok" | "warning" | "critical" | "needs-review";
                                /** @enum {string} */
                                to: "ok" | "warning" | "critical" | "needs-review";
                                bills: number;
                            }[];
                            findings: {
                                code: string;
                                before: number;
                                after: number;
                            }[];
                            atStake: {
                                currency: string | null;
                                before: number;
                                after: number;
                            }[];
                            examples: {
                                /** Format: uuid */
                                auditId: string;
                                currency: string | null;
                                verdict: {
                                    /** @enum {string} */
                                    before: "ok" | "warning" | "critical" | "needs-review";
                                    /** @enum {string} */
                                    after: "ok" | "warning" | "critical" | "needs-review";
                                };
                                overcharge: {
                                    before: number;
                                    after: number;
                                };
                            }[];
                        } | null;
                        createdBy: string | null;
                        createdAt: string | null;
                        publishedBy: string | null;
                        publishedAt: string | null;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1AuditPacks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    scheme: "cghs" | "esi" | "private" | "jkn" | "none";
                    title: string;
                    /** Format: date */
                    effectiveFrom: string;
                    effectiveTo: string | null;
                    sources: string[];
                    thresholds: {
                        tariffTolerancePercent: number;
                        medicineTaxPercent: number;
                        submissionDays: number;
                        leastCertainty: number;
                        reviewConfidence: number;
                        criticalShare: number;
                        criticalAmount: number | null;
                    };
                    priceLists: string[];
                    knownBy: string[];
                    medicineLists: string[];
                    listedItems: string[];
                    without: string[];
                    multipleProcedures: number[] | null;
                    entityMap: {
                        [key: string]: "room" | "icu" | "procedure" | "package-part" | "medicine" | "test";
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: string;
                        /** @enum {string} */
                        scheme: "cghs" | "esi" | "private" | "jkn" | "none";
                        /** @enum {string} */
                        state: "shipped" | "draft" | "shadow" | "published" | "retired";
                        isInForce: boolean;
                        pack: {
                            /** @enum {string} */
                            scheme: "cghs" | "esi" | "private" | "jkn" | "none";
                            version: string;
                            title: string;
                            /** Format: date */
                            effectiveFrom: string;
                            effectiveTo: string | null;
                            sources: string[];
                            thresholds: {
                                tariffTolerancePercent: number;
                                medicineTaxPercent: number;
                                submissionDays: number;
                                leastCertainty: number;
                                reviewConfidence: number;
                                criticalShare: number;
                                criticalAmount: number | null;
                            };
                            priceLists: string[];
                            knownBy: string[];
                            medicineLists: string[];
                            listedItems: string[];
                            without: string[];
                            multipleProcedures: number[] | null;
                            entityMap: {
                                [key: string]: "room" | "icu" | "procedure" | "package-part" | "medicine" | "test";
                            };
                        };
                        preview: {
                            against: string;
                            /** Format: date-time */
                            at: string;
                            bills: number;
                            skipped: number;
                            changed: number;
                            verdicts: {
                                /** @enum {string} */
                                from: "ok" | "warning" | "critical" | "needs-review";
                                /** @enum {string} */
                                to: "ok" | "warning" | "critical" | "needs-review";
                                bills: number;
                            }[];
                            findings: {
                                code: string;
                                before: number;
                                after: number;
                            }[];
                            atStake: {
                                currency: string | null;
                                before: number;
                                after: number;
                            }[];
                            examples: {
                                /** Format: uuid */
                                auditId: string;
                                currency: string | null;
                                verdict: {
                                    /** @enum {string} */
                                    before: "ok" | "warning" | "critical" | "needs-review";
                                    /** @enum {string} */
                                    after: "ok" | "warning" | "critical" | "needs-review";
                                };
                                overcharge: {
                                    before: number;
                                    after: number;
                                };
                            }[];
                        } | null;
                        createdBy: string | null;
                        createdAt: string | null;
                        publishedBy: string | null;
                        publishedAt: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    putApiV1AuditPacksSchemeNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scheme: "cghs" | "esi" | "private" | "jkn" | "none";
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    scheme: "cghs" | "esi" | "private" | "jkn" | "none";
                    title: string;
                    /** Format: date */
                    effectiveFrom: string;
                    effectiveTo: string | null;
                    sources: string[];
                    thresholds: {
                        tariffTolerancePercent: number;
                        medicineTaxPercent: number;
                        submissionDays: number;
                        leastCertainty: number;
                        reviewConfidence: number;
                        criticalShare: number;
                        criticalAmount: number | null;
                    };
                    priceLists: string[];
                    knownBy: string[];
                    medicineLists: string[];
                    listedItems: string[];
                    without: string[];
                    multipleProcedures: number[] | null;
                    entityMap: {
                        [key: string]: "room" | "icu" | "procedure" | "package-part" | "medicine" | "test";
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: string;
                        /** @enum {string} */
                        scheme: "cghs" | "esi" | "private" | "jkn" | "none";
                        /** @enum {string} */
                        state: "shipped" | "draft" | "shadow" | "published" | "retired";
                        isInForce: boolean;
                        pack: {
                            /** @enum {string} */
                            scheme: "cghs" | "esi" | "private" | "jkn" | "none";
                            version: string;
                            title: string;
                            /** Format: date */
                            effectiveFrom: string;
                            effectiveTo: string | null;
                            sources: string[];
                            thresholds: {
                                tariffTolerancePercent: number;
                                medicineTaxPercent: number;
                                submissionDays: number;
                                leastCertainty: number;
                                reviewConfidence: number;
                                criticalShare: number;
                                criticalAmount: number | null;
                            };
                            priceLists: string[];
                            knownBy: string[];
                            medicineLists: string[];
                            listedItems: string[];
                            without: string[];
                            multipleProcedures: number[] | null;
                            entityMap: {
                                [key: string]: "room" | "icu" | "procedure" | "package-part" | "medicine" | "test";
                            };
                        };
                        preview: {
                            against: string;
                            /** Format: date-time */
                            at: string;
                            bills: number;
                            skipped: number;
                            changed: number;
                            verdicts: {
                                /** @enum {string} */
                                from: "ok" | "warning" | "critical" | "needs-review";
                                /** @enum {string} */
                                to: "ok" | "warning" | "critical" | "needs-review";
                                bills: number;
                            }[];
                            findings: {
                                code: string;
                                before: number;
                                after: number;
                            }[];
                            atStake: {
                                currency: string | null;
                                before: number;
                                after: number;
                            }[];
                            examples: {
                                /** Format: uuid */
                                auditId: string;
                                currency: string | null;
                                verdict: {
                                    /** @enum {string} */
                                    before: "ok" | "warning" | "critical" | "needs-review";
                                    /** @enum {string} */
                                    after: "ok" | "warning" | "critical" | "needs-review";
                                };
                                overcharge: {
                                    before: number;
                                    after: number;
                                };
                            }[];
                        } | null;
                        createdBy: string | null;
                        createdAt: string | null;
                        publishedBy: string | null;
                        publishedAt: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1AuditPacksSchemeNumberShadow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scheme: "cghs" | "esi" | "private" | "jkn" | "none";
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: string;
                        /** @enum {string} */
                        scheme: "cghs" | "esi" | "private" | "jkn" | "none";
                        /** @enum {string} */
                        state: "shipped" | "draft" | "shadow" | "published" | "retired";
                        isInForce: boolean;
                        pack: {
                            /** @enum {string} */
                            scheme: "cghs" | "esi" | "private" | "jkn" | "none";
                            version: string;
                            title: string;
                            /** Format: date */
                            effectiveFrom: string;
                            effectiveTo: string | null;
                            sources: string[];
                            thresholds: {
                                tariffTolerancePercent: number;
                                medicineTaxPercent: number;
                                submissionDays: number;
                                leastCertainty: number;
                                reviewConfidence: number;
                                criticalShare: number;
                                criticalAmount: number | null;
                            };
                            priceLists: string[];
                            knownBy: string[];
                            medicineLists: string[];
                            listedItems: string[];
                            without: string[];
                            multipleProcedures: number[] | null;
                            entityMap: {
                                [key: string]: "room" | "icu" | "procedure" | "package-part" | "medicine" | "test";
                            };
                        };
                        preview: {
                            against: string;
                            /** Format: date-time */
                            at: string;
                            bills: number;
                            skipped: number;
                            changed: number;
                            verdicts: {
                                /** @enum {string} */
                                from: "ok" | "warning" | "critical" | "needs-review";
                                /** @enum {string} */
                                to: "ok" | "warning" | "critical" | "needs-review";
                                bills: number;
                            }[];
                            findings: {
                                code: string;
                                before: number;
                                after: number;
                            }[];
                            atStake: {
                                currency: string | null;
                                before: number;
                                after: number;
                            }[];
                            examples: {
                                /** Format: uuid */
                                auditId: string;
                                currency: string | null;
                                verdict: {
                                    /** @enum {string} */
                                    before: "ok" | "warning" | "critical" | "needs-review";
                                    /** @enum {string} */
                                    after: "ok" | "warning" | "critical" | "needs-review";
                                };
                                overcharge: {
                                    before: number;
                                    after: number;
                                };
                            }[];
                        } | null;
                        createdBy: string | null;
                        createdAt: string | null;
                        publishedBy: string | null;
                        publishedAt: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1AuditPacksSchemeNumberPublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scheme: "cghs" | "esi" | "private" | "jkn" | "none";
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: string;
                        /** @enum {string} */
                        scheme: "cghs" | "esi" | "private" | "jkn" | "none";
                        /** @enum {string} */
                        state: "shipped" | "draft" | "shadow" | "published" | "retired";
                        isInForce: boolean;
                        pack: {
                            /** @enum {string} */
                            scheme: "cghs" | "esi" | "private" | "jkn" | "none";
                            version: string;
                            title: string;
                            /** Format: date */
                            effectiveFrom: string;
                            effectiveTo: string | null;
                            sources: string[];
                            thresholds: {
                                tariffTolerancePercent: number;
                                medicineTaxPercent: number;
                                submissionDays: number;
                                leastCertainty: number;
                                reviewConfidence: number;
                                criticalShare: number;
                                criticalAmount: number | null;
                            };
                            priceLists: string[];
                            knownBy: string[];
                            medicineLists: string[];
                            listedItems: string[];
                            without: string[];
                            multipleProcedures: number[] | null;
                            entityMap: {
                                [key: string]: "room" | "icu" | "procedure" | "package-part" | "medicine" | "test";
                            };
                        };
                        preview: {
                            against: string;
                            /** Format: date-time */
                            at: string;
                            bills: number;
                            skipped: number;
                            changed: number;
                            verdicts: {
                                /** @enum {string} */
                                from: "ok" | "warning" | "critical" | "needs-review";
                                /** @enum {string} */
                                to: "ok" | "warning" | "critical" | "needs-review";
                                bills: number;
                            }[];
                            findings: {
                                code: string;
                                before: number;
                                after: number;
                            }[];
                            atStake: {
                                currency: string | null;
                                before: number;
                                after: number;
                            }[];
                            examples: {
                                /** Format: uuid */
                                auditId: string;
                                currency: string | null;
                                verdict: {
                                    /** @enum {string} */
                                    before: "ok" | "warning" | "critical" | "needs-review";
                                    /** @enum {string} */
                                    after: "ok" | "warning" | "critical" | "needs-review";
                                };
                                overcharge: {
                                    before: number;
                                    after: number;
                                };
                            }[];
                        } | null;
                        createdBy: string | null;
                        createdAt: string | null;
                        publishedBy: string | null;
                        publishedAt: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1KnowledgeDocuments: {
        parameters: {
            query?: {
                deleted?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        documentId: string;
                        title: string;
                        /** @enum {string} */
                        language: "id" | "en" | "hi";
                        category: string;
                        source: string;
                        /** @enum {string} */
                        supportGrade: "excerpt" | "partly" | "unchecked" | "editor";
                        supportNote: string | null;
                        demonstration: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        deletedAt: string | null;
                        versions: {
                            /** Format: uuid */
                            versionId: string;
                            number: number;
                            /** @enum {string} */
                            state: "draft" | "reviewed" | "published" | "replaced";
                            fileName: string;
                            mediaType: string;
                            bytes: number;
                            passages: number;
                            madeBy: string;
                            /** Format: date-time */
                            madeAt: string;
                            reviewedBy: string | null;
                            reviewedAt: string | null;
                            publishedBy: string | null;
                            publishedAt: string | null;
                        }[];
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1KnowledgeDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        documentId: string;
                        /** Format: uuid */
                        versionId: string;
                        passages: number;
                        isNew: boolean;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    deleteApiV1KnowledgeDocumentsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1KnowledgeDocumentsIdRestore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1KnowledgeVersionsIdPassages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        passageId: string;
                        ordinal: number;
                        title: string;
                        text: string;
                        translation: {
                            title: string;
                            text: string;
                            /** @enum {string} */
                            language: "id" | "en" | "hi";
                        } | null;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1KnowledgeVersionsIdMoves: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    move: "review" | "publish" | "withdraw";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        versionId: string;
                        /** @enum {string} */
                        state: "draft" | "reviewed" | "published" | "replaced";
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1KnowledgeReindex: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions: number;
                        passages: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1KnowledgeStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        documents: number;
                        published: number;
                        passages: number;
                        openQuestions: number;
                        generation: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1KnowledgeTries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    question: string;
                    /** @enum {string} */
                    language: "id" | "en" | "hi";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        passages: {
                            passageId: string;
                            documentId: string;
                            version: number;
                            title: string;
                            text: string;
                            /** @enum {string} */
                            language: "id" | "en" | "hi";
                            source: string;
                            /** @enum {string} */
                            supportGrade: "excerpt" | "partly" | "unchecked" | "editor";
                            score: number;
                        }[];
                        supported: boolean;
                        support: number;
                        answer: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1KnowledgeQuestions: {
        parameters: {
            query?: {
                state?: "open" | "solved" | "dismissed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        questionId: string;
                        question: string;
                        language: string;
                        support: number;
                        nearest: string | null;
                        times: number;
                        /** @enum {string} */
                        state: "open" | "solved" | "dismissed";
                        /** Format: date-time */
                        lastAskedAt: string;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    patchApiV1KnowledgeQuestionsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "open" | "solved" | "dismissed";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1KnowledgeSynonyms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        synonymId: string;
                        words: string[];
                        addedBy: string;
                        /** Format: date-time */
                        addedAt: string;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1KnowledgeSynonyms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    words: string[];
                    /** @default null */
                    questionId?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        synonymId: string;
                        words: string[];
                        addedBy: string;
                        /** Format: date-time */
                        addedAt: string;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    deleteApiV1KnowledgeSynonymsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1ConversationsIdMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        member: {
                            name: string;
                            cardNumberEnding: string;
                            careClass: string;
                            status: string;
                        };
                        claims: {
                            id: string;
                            number: string;
                            status: string;
                            createdAt: string;
                            total: number | null;
                            currency: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1AssistantSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        settings: {
                            /** @enum {string} */
                            wording: "passages" | "model";
                            prompt: string;
                            temperature: number;
                            maxTokens: number;
                            /** @enum {string} */
                            language: "id" | "en" | "hi";
                        };
                        version: number;
                        model: string | null;
                        history: {
                            version: number;
                            by: string;
                            byName: string | null;
                            /** Format: date-time */
                            at: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    putApiV1AssistantSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    settings: {
                        /** @enum {string} */
                        wording: "passages" | "model";
                        prompt: string;
                        temperature: number;
                        maxTokens: number;
                        /** @enum {string} */
                        language: "id" | "en" | "hi";
                    };
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        settings: {
                            /** @enum {string} */
                            wording: "passages" | "model";
                            prompt: string;
                            temperature: number;
                            maxTokens: number;
                            /** @enum {string} */
                            language: "id" | "en" | "hi";
                        };
                        version: number;
                        model: string | null;
                        history: {
                            version: number;
                            by: string;
                            byName: string | null;
                            /** Format: date-time */
                            at: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1AssistantTry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    settings: {
                        /** @enum {string} */
                        wording: "passages" | "model";
                        prompt: string;
                        temperature: number;
                        maxTokens: number;
                        /** @enum {string} */
                        language: "id" | "en" | "hi";
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        language: "id" | "en" | "hi";
                        intent: string;
                        abstained: boolean;
                        emergency: boolean;
                        replies: {
                            text: string;
                            choices: {
                                id: string;
                                title: string;
                            }[];
                        }[];
                        effects: string[];
                        sources: string[];
                        wordedBy: string | null;
                        modelProblem: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1InsightsDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        questionsToday: number;
                        questionsThisWeek: number;
                        activeUsers: number;
                        averageResponseSeconds: number | null;
                        totalMessages: number;
                        totalUsers: number;
                        unanswered: number;
                        emergencies: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1InsightsPerformance: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                interval?: "hour" | "day" | "week" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        /** @enum {string} */
                        interval: "hour" | "day" | "week" | "month";
                        total: {
                            received: number;
                            sent: number;
                            answeredByAssistant: number;
                            answeredByStaff: number;
                            notAnswered: number;
                            failed: number;
                            turns: number;
                            abstained: number;
                            emergencies: number;
                            handedOver: number;
                            averageSeconds: number | null;
                            p50Seconds: number | null;
                            p95Seconds: number | null;
                        };
                        series: {
                            received: number;
                            sent: number;
                            answeredByAssistant: number;
                            answeredByStaff: number;
                            notAnswered: number;
                            failed: number;
                            turns: number;
                            abstained: number;
                            emergencies: number;
                            handedOver: number;
                            averageSeconds: number | null;
                            p50Seconds: number | null;
                            p95Seconds: number | null;
                            start: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1InsightsPeople: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                interval?: "hour" | "day" | "week" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        leastShown: number;
                        total: number;
                        active: number;
                        fresh: number;
                        active7Days: number;
                        fresh7Days: number;
                        analysed: number;
                        series: {
                            start: string;
                            active: number;
                            fresh: number;
                        }[];
                        groups: {
                            complaintClass: {
                                shown: {
                                    key: string;
                                    people: number;
                                }[];
                                hidden: {
                                    groups: number;
                                    people: number | null;
                                };
                            };
                            urgency: {
                                shown: {
                                    key: string;
                                    people: number;
                                }[];
                                hidden: {
                                    groups: number;
                                    people: number | null;
                                };
                            };
                            emotion: {
                                shown: {
                                    key: string;
                                    people: number;
                                }[];
                                hidden: {
                                    groups: number;
                                    people: number | null;
                                };
                            };
                            barrier: {
                                shown: {
                                    key: string;
                                    people: number;
                                }[];
                                hidden: {
                                    groups: number;
                                    people: number | null;
                                };
                            };
                            interest: {
                                shown: {
                                    key: string;
                                    people: number;
                                }[];
                                hidden: {
                                    groups: number;
                                    people: number | null;
                                };
                            };
                            awareness: {
                                shown: {
                                    key: string;
                                    people: number;
                                }[];
                                hidden: {
                                    groups: number;
                                    people: number | null;
                                };
                            };
                            symptom: {
                                shown: {
                                    key: string;
                                    people: number;
                                }[];
                                hidden: {
                                    groups: number;
                                    people: number | null;
                                };
                            };
                            condition: {
                                shown: {
                                    key: string;
                                    people: number;
                                }[];
                                hidden: {
                                    groups: number;
                                    people: number | null;
                                };
                            };
                            gender: {
                                shown: {
                                    key: string;
                                    people: number;
                                }[];
                                hidden: {
                                    groups: number;
                                    people: number | null;
                                };
                            };
                            age: {
                                shown: {
                                    key: string;
                                    people: number;
                                }[];
                                hidden: {
                                    groups: number;
                                    people: number | null;
                                };
                            };
                            province: {
                                shown: {
                                    key: string;
                                    people: number;
                                }[];
                                hidden: {
                                    groups: number;
                                    people: number | null;
                                };
                            };
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1InsightsProfiles: {
        parameters: {
            query?: {
                q?: string;
                gender?: "female" | "male";
                complaintClass?: "refused_service" | "extra_charge" | "waiting_time" | "staff_attitude" | "claim_delay" | "claim_rejected" | "medicine" | "referral" | "membership_inactive" | "contribution" | "data_error" | "app_problem" | "facility_quality" | "fraud" | "privacy" | "other" | "none";
                barrier?: "price" | "coverage_doubt" | "distance" | "trust" | "schedule" | "fear" | "family_decision" | "documents";
                urgency?: number;
                province?: string;
                ageFrom?: number;
                ageTo?: number;
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            urgency: number;
                            /** @enum {string} */
                            emotion: "positive" | "neutral" | "negative";
                            barriers: ("price" | "coverage_doubt" | "distance" | "trust" | "schedule" | "fear" | "family_decision" | "documents")[];
                            interest: ("low" | "medium" | "high") | null;
                            awareness: ("none" | "basic" | "detailed") | null;
                            symptoms: string[];
                            conditions: string[];
                            gender: ("female" | "male") | null;
                            age: number | null;
                            province: string | null;
                            /** Format: uuid */
                            contactId: string;
                            /** Format: uuid */
                            conversationId: string;
                            displayName: string | null;
                            channel: string;
                            complaintClasses: ("refused_service" | "extra_charge" | "waiting_time" | "staff_attitude" | "claim_delay" | "claim_rejected" | "medicine" | "referral" | "membership_inactive" | "contribution" | "data_error" | "app_problem" | "facility_quality" | "fraud" | "privacy" | "other" | "none")[];
                            /** Format: date-time */
                            firstAt: string;
                            /** Format: date-time */
                            lastAt: string;
                            unanswered: number;
                            consented: boolean;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1InsightsConversationsIdAnalysis: {
        parameters: {
            query?: {
                history?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            complaintClass: "refused_service" | "extra_charge" | "waiting_time" | "staff_attitude" | "claim_delay" | "claim_rejected" | "medicine" | "referral" | "membership_inactive" | "contribution" | "data_error" | "app_problem" | "facility_quality" | "fraud" | "privacy" | "other" | "none";
                            urgency: number;
                            /** @enum {string} */
                            emotion: "positive" | "neutral" | "negative";
                            barriers: ("price" | "coverage_doubt" | "distance" | "trust" | "schedule" | "fear" | "family_decision" | "documents")[];
                            interest: ("low" | "medium" | "high") | null;
                            awareness: ("none" | "basic" | "detailed") | null;
                            symptoms: string[];
                            conditions: string[];
                            gender: ("female" | "male") | null;
                            age: number | null;
                            province: string | null;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            conversationId: string;
                            fromSeq: number;
                            toSeq: number;
                            version: number;
                            /** @enum {string} */
                            kind: "rules" | "correction";
                            madeBy: string;
                            evidence: number[];
                            consented: boolean;
                            /** Format: date-time */
                            at: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    patchApiV1InsightsConversationsIdAnalysis: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    analysisId: string;
                    correction: {
                        /** @enum {string} */
                        complaintClass?: "refused_service" | "extra_charge" | "waiting_time" | "staff_attitude" | "claim_delay" | "claim_rejected" | "medicine" | "referral" | "membership_inactive" | "contribution" | "data_error" | "app_problem" | "facility_quality" | "fraud" | "privacy" | "other" | "none";
                        urgency?: number;
                        /** @enum {string} */
                        emotion?: "positive" | "neutral" | "negative";
                        barriers?: ("price" | "coverage_doubt" | "distance" | "trust" | "schedule" | "fear" | "family_decision" | "documents")[];
                        interest?: ("low" | "medium" | "high") | null;
                        awareness?: ("none" | "basic" | "detailed") | null;
                        symptoms?: string[];
                        conditions?: string[];
                        gender?: ("female" | "male") | null;
                        age?: number | null;
                        province?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        complaintClass: "refused_service" | "extra_charge" | "waiting_time" | "staff_attitude" | "claim_delay" | "claim_rejected" | "medicine" | "referral" | "membership_inactive" | "contribution" | "data_error" | "app_problem" | "facility_quality" | "fraud" | "privacy" | "other" | "none";
                        urgency: number;
                        /** @enum {string} */
                        emotion: "positive" | "neutral" | "negative";
                        barriers: ("price" | "coverage_doubt" | "distance" | "trust" | "schedule" | "fear" | "family_decision" | "documents")[];
                        interest: ("low" | "medium" | "high") | null;
                        awareness: ("none" | "basic" | "detailed") | null;
                        symptoms: string[];
                        conditions: string[];
                        gender: ("female" | "male") | null;
                        age: number | null;
                        province: string | null;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        conversationId: string;
                        fromSeq: number;
                        toSeq: number;
                        version: number;
                        /** @enum {string} */
                        kind: "rules" | "correction";
                        madeBy: string;
                        evidence: number[];
                        consented: boolean;
                        /** Format: date-time */
                        at: string;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1ChatPrivacy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "export" | "erase";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        contactId: string;
                        /** @enum {string} */
                        kind: "export" | "erase";
                        askedBy: string;
                        /** Format: date-time */
                        askedAt: string;
                        /** Format: date-time */
                        dueAt: string;
                        doneAt: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiV1PrivacyRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            contactId: string;
                            /** @enum {string} */
                            kind: "export" | "erase";
                            askedBy: string;
                            /** Format: date-time */
                            askedAt: string;
                            /** Format: date-time */
                            dueAt: string;
                            doneAt: string | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1PrivacyRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    conversationId: string;
                    /** @enum {string} */
                    kind: "export" | "erase";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        contactId: string;
                        /** @enum {string} */
                        kind: "export" | "erase";
                        askedBy: string;
                        /** Format: date-time */
                        askedAt: string;
                        /** Format: date-time */
                        dueAt: string;
                        doneAt: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1PrivacyRequestsIdExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiV1PrivacyRequestsIdErase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getMcp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postMcp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": unknown;
            };
        };
        responses: {
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    deleteMcp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiProcessReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        no_klaim: string;
                        extracted_data: {
                            nama_faskes: string;
                            alamat_faskes: string;
                            telepon_faskes: string;
                            nama_pasien: string;
                            no_rekam_medis: string;
                            tanggal_pelayanan: string;
                            jenis_pelayanan: string;
                            no_kwitansi: string;
                            diagnosa: string;
                            tindakan: string[];
                            obat: string[];
                            pemeriksaan_penunjang: string[];
                            biaya_konsultasi: number;
                            biaya_tindakan: number;
                            biaya_obat: number;
                            biaya_penunjang: number;
                            biaya_admin: number;
                            total_biaya: number;
                            nama_dokter: string;
                            spesialisasi_dokter: string;
                            ruang_poli: string;
                        };
                        validation: {
                            is_valid: boolean;
                            approval_probability: number;
                            estimated_approval_amount: number;
                            warnings: string[];
                            missing_documents: string[];
                        };
                        /** @enum {string} */
                        claim_status: "DRAFT" | "INCOMPLETE" | "PENDING" | "IN_REVIEW" | "APPROVED" | "PARTIAL" | "REJECTED" | "PAID" | "WITHDRAWN";
                    } | {
                        /** @enum {boolean} */
                        success: false;
                        error: string;
                        code: string;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiStatistics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total_claims: number;
                        pending_claims: number;
                        average_approval_probability: number;
                        total_claimed_amount: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getApiClaims: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no_klaim: string;
                        no_kartu: string | null;
                        tanggal_pelayanan: string | null;
                        nama_faskes: string | null;
                        jenis_pelayanan: string | null;
                        total_biaya: number | null;
                        /** @enum {string} */
                        status_klaim: "DRAFT" | "INCOMPLETE" | "PENDING" | "IN_REVIEW" | "APPROVED" | "PARTIAL" | "REJECTED" | "PAID" | "WITHDRAWN";
                        approval_probability: number;
                        created_at: string;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postAnalyze: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file_content: string;
                    doc_id: string;
                    user_id: string;
                    /** @default english */
                    language?: string;
                    /**
                     * @default cghs
                     * @enum {string}
                     */
                    insurance_type?: "cghs" | "esi" | "private" | "jkn" | "none";
                    state_code?: string | null;
                    hospital_type?: string | null;
                    file_format?: string | null;
                    /**
                     * @default normal
                     * @enum {string}
                     */
                    priority?: "low" | "normal" | "high" | "urgent";
                    routing_strategy?: ("capability_based" | "load_balanced" | "cost_optimized" | "performance_optimized" | "reliability_optimized") | null;
                    /** @default null */
                    city_tier?: ("x" | "y" | "z") | null;
                    /** @default null */
                    accreditation?: ("nabh" | "non-nabh" | "super-speciality") | null;
                    /** @default null */
                    ward?: ("general" | "semi-private" | "private") | null;
                    /** @default null */
                    service_date?: string | null;
                    /** @default null */
                    received_date?: string | null;
                    query?: string | null;
                    callback_url?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: boolean;
                        doc_id: string;
                        analysis_id: string;
                        analysis_complete: boolean;
                        document_type: string | null;
                        classification_confidence: number | null;
                        verdict: string | null;
                        currency: string | null;
                        total_bill_amount: number | null;
                        total_overcharge: number | null;
                        confidence_score: number | null;
                        red_flags: {
                            item: string;
                            line: number | null;
                            code: string;
                            quantity: number | null;
                            unit_cost: number | null;
                            billed: number | null;
                            max_allowed: number | null;
                            overcharge_amount: number | null;
                            overcharge_pct: number | null;
                            confidence: number;
                            source: string | null;
                            reason: string;
                            is_duplicate: boolean;
                            is_prohibited: boolean;
                        }[];
                        line_items: {
                            description: string;
                            quantity: number | null;
                            unit_cost: number | null;
                            total_amount: number | null;
                            section: string | null;
                            date: string | null;
                            page: number;
                            confidence: number;
                        }[];
                        recommendations: string[];
                        stages: {
                            stage: string;
                            processing_time_ms: number;
                            success: boolean;
                            error: string | null;
                        }[];
                        agent_type: string | null;
                        routing_strategy: string | null;
                        routing_confidence: number | null;
                        routing_explanation: string | null;
                        fallback_agents: string[];
                        explanation_markdown: string;
                        analysis_summary: string;
                        query_response: string | null;
                        ignored_fields: string[];
                        replayed: boolean;
                        total_processing_time_ms: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postAnalyzeEnhanced: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file_content: string;
                    doc_id: string;
                    user_id: string;
                    /** @default english */
                    language?: string;
                    /**
                     * @default cghs
                     * @enum {string}
                     */
                    insurance_type?: "cghs" | "esi" | "private" | "jkn" | "none";
                    state_code?: string | null;
                    hospital_type?: string | null;
                    file_format?: string | null;
                    /**
                     * @default normal
                     * @enum {string}
                     */
                    priority?: "low" | "normal" | "high" | "urgent";
                    routing_strategy?: ("capability_based" | "load_balanced" | "cost_optimized" | "performance_optimized" | "reliability_optimized") | null;
                    /** @default null */
                    city_tier?: ("x" | "y" | "z") | null;
                    /** @default null */
                    accreditation?: ("nabh" | "non-nabh" | "super-speciality") | null;
                    /** @default null */
                    ward?: ("general" | "semi-private" | "private") | null;
                    /** @default null */
                    service_date?: string | null;
                    /** @default null */
                    received_date?: string | null;
                    query?: string | null;
                    callback_url?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: boolean;
                        doc_id: string;
                        document_type: string | null;
                        processing_stages: {
                            [key: string]: {
                                processing_time_ms: number;
                                success: boolean;
                            } & {
                                [key: string]: unknown;
                            };
                        };
                        final_result: {
                            success: boolean;
                            doc_id: string;
                            analysis_id: string;
                            analysis_complete: boolean;
                            document_type: string | null;
                            classification_confidence: number | null;
                            verdict: string | null;
                            currency: string | null;
                            total_bill_amount: number | null;
                            total_overcharge: number | null;
                            confidence_score: number | null;
                            red_flags: {
                                item: string;
                                line: number | null;
                                code: string;
                                quantity: number | null;
                                unit_cost: number | null;
                                billed: number | null;
                                max_allowed: number | null;
                                overcharge_amount: number | null;
                                overcharge_pct: number | null;
                                confidence: number;
                                source: string | null;
                                reason: string;
                                is_duplicate: boolean;
                                is_prohibited: boolean;
                            }[];
                            line_items: {
                                description: string;
                                quantity: number | null;
                                unit_cost: number | null;
                                total_amount: number | null;
                                section: string | null;
                                date: string | null;
                                page: number;
                                confidence: number;
                            }[];
                            recommendations: string[];
                            stages: {
                                stage: string;
                                processing_time_ms: number;
                                success: boolean;
                                error: string | null;
                            }[];
                            agent_type: string | null;
                            routing_strategy: string | null;
                            routing_confidence: number | null;
                            routing_explanation: string | null;
                            fallback_agents: string[];
                            explanation_markdown: string;
                            analysis_summary: string;
                            query_response: string | null;
                            ignored_fields: string[];
                            replayed: boolean;
                            total_processing_time_ms: number;
                        };
                        total_processing_time_ms: number;
                        error: string | null;
                        query_response: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getAgents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agents: {
                            agent_id: string;
                            name: string;
                            status: string;
                            capabilities: string[];
                            supported_document_types: string[];
                            supported_languages: string[];
                            max_concurrent_requests: number;
                            estimated_cost: number;
                            confidence_threshold: number;
                            last_heartbeat: string | null;
                            registration_time: string | null;
                            current_requests: number;
                            workers: number;
                            performance_metrics: {
                                total_requests: number;
                                total_errors: number;
                                avg_response_time_ms: number | null;
                                success_rate: number;
                            };
                        }[];
                        total: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getAgentsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agent_id: string;
                        name: string;
                        status: string;
                        capabilities: string[];
                        supported_document_types: string[];
                        supported_languages: string[];
                        max_concurrent_requests: number;
                        estimated_cost: number;
                        confidence_threshold: number;
                        last_heartbeat: string | null;
                        registration_time: string | null;
                        current_requests: number;
                        workers: number;
                        performance_metrics: {
                            total_requests: number;
                            total_errors: number;
                            avg_response_time_ms: number | null;
                            success_rate: number;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getBills: {
        parameters: {
            query?: {
                user_id?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bills: {
                            id: string;
                            analysis_id: string;
                            filename: string;
                            created_at: string;
                            status: string;
                            analysis_type: string | null;
                            total_amount: number | null;
                            suspected_overcharges: number | null;
                            confidence_level: number | null;
                            verdict: string | null;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getBillsId: {
        parameters: {
            query?: {
                user_id?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        analysis_id: string;
                        filename: string;
                        created_at: string;
                        status: string;
                        analysis_type: string | null;
                        total_amount: number | null;
                        suspected_overcharges: number | null;
                        confidence_level: number | null;
                        verdict: string | null;
                        structured_results: {
                            success: boolean;
                            doc_id: string;
                            analysis_id: string;
                            analysis_complete: boolean;
                            document_type: string | null;
                            classification_confidence: number | null;
                            verdict: string | null;
                            currency: string | null;
                            total_bill_amount: number | null;
                            total_overcharge: number | null;
                            confidence_score: number | null;
                            red_flags: {
                                item: string;
                                line: number | null;
                                code: string;
                                quantity: number | null;
                                unit_cost: number | null;
                                billed: number | null;
                                max_allowed: number | null;
                                overcharge_amount: number | null;
                                overcharge_pct: number | null;
                                confidence: number;
                                source: string | null;
                                reason: string;
                                is_duplicate: boolean;
                                is_prohibited: boolean;
                            }[];
                            line_items: {
                                description: string;
                                quantity: number | null;
                                unit_cost: number | null;
                                total_amount: number | null;
                                section: string | null;
                                date: string | null;
                                page: number;
                                confidence: number;
                            }[];
                            recommendations: string[];
                            stages: {
                                stage: string;
                                processing_time_ms: number;
                                success: boolean;
                                error: string | null;
                            }[];
                            agent_type: string | null;
                            routing_strategy: string | null;
                            routing_confidence: number | null;
                            routing_explanation: string | null;
                            fallback_agents: string[];
                            explanation_markdown: string;
                            analysis_summary: string;
                            query_response: string | null;
                            ignored_fields: string[];
                            replayed: boolean;
                            total_processing_time_ms: number;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postChat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    doc_id: string;
                    user_id: string;
                    message: string;
                    conversation_history?: unknown[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        doc_id: string;
                        message: string;
                        conversation_id: string;
                        timestamp: string;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getMetricsSummary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        timestamp: string;
                        active_agents: number;
                        total_analyses: number;
                        average_confidence: number | null;
                        uptime_seconds: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getAdminChats: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        sender: string;
                        senderName: string | null;
                        lastMessage: string;
                        lastTimestamp: string;
                        messages: {
                            id: string;
                            content: string;
                            timestamp: string;
                            isFromUser: boolean;
                        }[];
                        botEnabled: boolean;
                        unansweredCount: number;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getAdminChatsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        sender: string;
                        senderName: string | null;
                        lastMessage: string;
                        lastTimestamp: string;
                        messages: {
                            id: string;
                            content: string;
                            timestamp: string;
                            isFromUser: boolean;
                        }[];
                        botEnabled: boolean;
                        unansweredCount: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getAdminSearch: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        sender: string;
                        senderName: string | null;
                        lastMessage: string;
                        lastTimestamp: string;
                        messages: {
                            id: string;
                            content: string;
                            timestamp: string;
                            isFromUser: boolean;
                        }[];
                        botEnabled: boolean;
                        unansweredCount: number;
                    }[];
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postAdminSendMessage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    recipient: string;
                    message: string;
                    useBot?: unknown;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        message: string;
                        messageId: string;
                        whatsappResult: {
                            state: string;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getAdminBotStatusId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        chatId: string;
                        sender: string;
                        botEnabled: boolean;
                        unansweredCount: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postAdminToggleBotId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    enabled: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        chatId: string;
                        sender: string;
                        botEnabled: boolean;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postAdminToggleBotStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    chatId: string;
                    enabled: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        chatId: string;
                        sender: string;
                        botEnabled: boolean;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getWhatsappStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "connected" | "connecting" | "disconnected";
                        timestamp: string;
                        qrCode: string | null;
                        connectedNumber: string | null;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getQrcode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        qrCode: string;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postRefreshQrcode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        message: string;
                        timestamp: string;
                        status: string;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postLogout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        message: string;
                        timestamp: string;
                        status: string;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postAsk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sender: string;
                    message: string;
                    sender_name?: string;
                    request_id?: string;
                    timestamp?: unknown;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        response: string | null;
                        sender: string;
                        request_id: string;
                        timestamp: string;
                        response_time?: number;
                        /** @enum {boolean} */
                        bot_disabled?: true;
                        unanswered_count?: number;
                        message?: string;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postApiChat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    message?: string;
                    session_id?: string | null;
                    action?: string | null;
                    value?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        session_id: string;
                        response: {
                            /** @enum {string} */
                            role: "assistant";
                            content: string;
                            quick_replies: {
                                text: string;
                                action: string;
                                /** @enum {string} */
                                type: "button";
                                value?: string;
                            }[];
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getAdminStats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totalChatsToday: number;
                        totalChatsThisWeek: number;
                        activeUsers: number;
                        averageResponseTime: number;
                        totalMessages: number;
                        totalConversations: number;
                        uniqueUsers: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getAdminAnalyticsPerformance: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        api_calls: number;
                        total_response_time: number;
                        average_response_time: number;
                        success_rate: number;
                        error_count: number;
                        daily_metrics: {
                            [key: string]: {
                                api_calls: number;
                                total_response_time: number;
                                error_count: number;
                            };
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getAdminAnalyticsUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: number;
                        active: number;
                        new: number;
                        users: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postSend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: string;
                    message: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        message: string;
                        state: string;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postAuthRegister: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                    full_name?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        email: string;
                        role: string;
                        full_name: string;
                        created_at: string;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postAuthLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access_token: string;
                        /** @enum {string} */
                        token_type: "bearer";
                        expires_in: number;
                        expires_at: string;
                        user: {
                            id: string;
                            email: string;
                            role: string;
                            full_name: string;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getClaimsHighRisk: {
        parameters: {
            query?: {
                province?: string;
                dx?: string;
                severity?: string;
                service_type?: string;
                facility_class?: string;
                start_date?: string;
                end_date?: string;
                discharge_start?: string;
                discharge_end?: string;
                min_risk_score?: string;
                max_risk_score?: string;
                min_ml_score?: string;
                page?: string;
                page_size?: string;
                limit?: string;
                refresh_cache?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            claim_id: string;
                            facility_key: string;
                            province_name: string | null;
                            district_name: string | null;
                            facility_class: string;
                            facility_ownership: string | null;
                            service_type: string;
                            severity_group: string;
                            /** Format: date */
                            admit_dt: string;
                            /** Format: date */
                            discharge_dt: string;
                            los: number;
                            dx_primary_code: string;
                            dx_primary_label: string | null;
                            dx_primary_group: string | null;
                            dx_secondary_codes: string[];
                            dx_secondary_labels: string[];
                            cbg_code: string;
                            procedure_code: string | null;
                            procedure_label: string | null;
                            amount_claimed: number;
                            amount_paid: number | null;
                            amount_gap: number | null;
                            bpjs_payment_ratio: number | null;
                            cost_zscore: number | null;
                            peer: {
                                n: number | null;
                                level: number | null;
                                median: number | null;
                                mean: number | null;
                                p90: number | null;
                            };
                            duplicate_pattern: boolean;
                            matched_claim_id: string | null;
                            flags: string[];
                            schemes: string[];
                            stake: number;
                            rule_score: number;
                            ml_score: number | null;
                            ml_score_normalized: number | null;
                            risk_score: number;
                            older_risk_score: number;
                            label_chance: number | null;
                            label_model_version: string | null;
                            model_version: string | null;
                            ruleset_version: string;
                            generated: boolean;
                            received_at: string | null;
                            simulated: boolean;
                            latest_feedback: {
                                /** Format: uuid */
                                id: string;
                                claim_id: string;
                                /** @enum {string} */
                                decision: "approved" | "partial" | "rejected";
                                correction_ratio: number | null;
                                notes: string | null;
                                reviewer_id: string;
                                created_at: string;
                                updated_at: string;
                            } | null;
                            facility_id: string;
                            facility_name: string | null;
                            /** @enum {string} */
                            facility_match_quality: "unmatched";
                            facility_names_region: string | null;
                            facility_ownership_names_region: string | null;
                            facility_type_names_region: string | null;
                            facility_class_names_region: string | null;
                        }[];
                        meta: {
                            total: number;
                            page: number;
                            page_size: number;
                            model_version: string | null;
                            ruleset_version: string;
                            filters: {
                                [key: string]: string;
                            };
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postClaimsClaimIdFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    decision: string;
                    correction_ratio?: number | null;
                    notes?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id: string;
                            claim_id: string;
                            /** @enum {string} */
                            decision: "approved" | "partial" | "rejected";
                            correction_ratio: number | null;
                            notes: string | null;
                            reviewer_id: string;
                            created_at: string;
                            updated_at: string;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getReportsSeverityMismatch: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            claim_id: string;
                            dx_primary: string;
                            facility_class: string;
                            province: string;
                            los: number;
                            claimed: number;
                            peer_p90: number;
                            peer_n: number;
                            delta_pct: number;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getReportsDuplicates: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            claim_id: string;
                            matched_claim_id: string;
                            dx_primary: string;
                            procedure_code: string | null;
                            episode_gap_days: number;
                            amount_claimed: number;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getReportsTariffInsight: {
        parameters: {
            query?: {
                limit?: string;
                province?: string;
                facility_id?: string;
                severity?: string;
                service_type?: string;
                dx_group?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            facility_id: string;
                            province_name: string | null;
                            district_name: string | null;
                            dx_primary_group: string | null;
                            claim_count: number;
                            total_claimed: number;
                            total_paid: number | null;
                            total_gap: number | null;
                            avg_gap: number | null;
                            avg_cost_zscore: number | null;
                            avg_payment_ratio: number | null;
                            total_above_peers: number;
                            facility_name: string | null;
                            /** @enum {string} */
                            facility_match_quality: "unmatched";
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getAnalyticsCasemix: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            province: string;
                            claim_count: number;
                            avg_los: number;
                            median_claim_to_paid_ratio: number | null;
                            high_risk_rate: number;
                            inpatient_rate: number;
                            severe_rate: number | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getAnalyticsQcStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok" | "alert" | "no_data";
                        message: string;
                        thresholds: {
                            risk_score_min: number;
                            los_le_1_ratio_min: number;
                        };
                        metrics: {
                            [key: string]: string | number;
                        } | null;
                        top_provinces: {
                            name: string;
                            count: number;
                        }[];
                        top_severity: {
                            name: string;
                            count: number;
                        }[];
                        top_flags: {
                            name: string;
                            count: number;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getClaimsClaimIdSummary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            claim_id: string;
                            generated_at: string;
                            model_version: string | null;
                            ruleset_version: string;
                            risk_score: number | null;
                            rule_score: number | null;
                            ml_score: number | null;
                            ml_score_normalized: number | null;
                            bpjs_payment_ratio: number | null;
                            flags: string[];
                            sections: {
                                title: string;
                                content: string;
                            }[];
                            narrative: string;
                            generative_summary: string | null;
                            follow_up_questions: string[];
                            llm: {
                                enabled: boolean;
                                provider: string | null;
                                model: string | null;
                                cached: boolean;
                                generated_at: string | null;
                                prompt_version: string | null;
                                error?: string;
                            };
                            peer: {
                                key: string;
                                p90: number | null;
                                cost_zscore: number | null;
                            };
                            claim: {
                                dx_primary_code: string;
                                dx_primary_label: string | null;
                                severity_group: string;
                                service_type: string;
                                facility_class: string;
                                province_name: string | null;
                                los: number;
                                amount_claimed: number;
                                amount_paid: number | null;
                                amount_gap: number | null;
                            };
                            latest_feedback: {
                                /** Format: uuid */
                                id: string;
                                claim_id: string;
                                /** @enum {string} */
                                decision: "approved" | "partial" | "rejected";
                                correction_ratio: number | null;
                                notes: string | null;
                                reviewer_id: string;
                                created_at: string;
                                updated_at: string;
                            } | null;
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getClaimsClaimIdChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            claim_id: string;
                            sender: string;
                            role: string;
                            content: string;
                            metadata: {
                                [key: string]: unknown;
                            };
                            created_at: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postClaimsClaimIdChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    message: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            user_message: {
                                id: string;
                                claim_id: string;
                                sender: string;
                                role: string;
                                content: string;
                                metadata: {
                                    [key: string]: unknown;
                                };
                                created_at: string;
                            };
                            bot_message: {
                                id: string;
                                claim_id: string;
                                sender: string;
                                role: string;
                                content: string;
                                metadata: {
                                    [key: string]: unknown;
                                };
                                created_at: string;
                            };
                        };
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    postDocumentsUpload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        message: string;
                        file_name: string;
                        file_size: number;
                        chunks: number;
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
    getDocumentsStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ready";
                        index_name: string;
                        vector_count: number;
                        dimension: number;
                        metric: string;
                        pod_type: string;
                        namespaces: string[];
                    };
                };
            };
            /** @description The request was refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail?: string;
                        details?: {
                            [key: string]: string | number | boolean | null;
                        };
                        requestId: string;
                        errors?: {
                            path: string;
                            code: string;
                        }[];
                        error?: string;
                    };
                };
            };
        };
    };
}
