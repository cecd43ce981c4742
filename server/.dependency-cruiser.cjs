// The order of this list IS the architecture: a module may import only modules named before it.
const ORDER = [
  'registry',
  'intake',
  'inbox',
  'claims',
  'audit',
  'risk',
  'adjudication',
  'exchange',
  'presubmission',
  'copilot',
  'knowledge',
  'assistant',
  'insights',
]

const M = '^server/src/modules/'
const DOOR = `${M}[^/]+/(index|schema|tools)\\.ts$`
const TESTS = '\\.(test|contract)\\.ts$'
/** Packages that pure folders may use: they touch nothing but their arguments. */
const PURE_PACKAGES = 'node_modules/(zod|@orama/stemmers|fastest-levenshtein)/'

const onlyEarlierModules = ORDER.map((name, index) => ({
  name: `order:${name}`,
  severity: 'error',
  comment: `${name} may import only: ${ORDER.slice(0, index).join(', ') || 'no other module'}. When the need points backwards, return data or announce an event.`,
  from: { path: `${M}${name}/`, pathNot: TESTS },
  to: { path: M, pathNot: `${M}(${[...ORDER.slice(0, index), name].join('|')})/` },
}))

module.exports = {
  forbidden: [
    ...onlyEarlierModules,
    {
      name: 'known-modules-only',
      severity: 'error',
      comment: 'A new module must first be given its place in ORDER.',
      from: {},
      to: { path: M, pathNot: `${M}(${ORDER.join('|')})/` },
    },
    {
      name: 'front-door-only',
      severity: 'error',
      comment: 'Reach another module through its index.ts, schema.ts or tools.ts.',
      from: { path: `${M}([^/]+)/` },
      to: { path: `${M}[^/]+/`, pathNot: [`${M}$1/`, DOOR] },
    },
    {
      name: 'front-door-only-from-outside',
      severity: 'error',
      comment: 'Reach a module through its index.ts, schema.ts or tools.ts.',
      from: { path: '^server/src/(flows|simulation|shared|platform)/' },
      to: { path: `${M}[^/]+/`, pathNot: DOOR },
    },
    {
      name: 'folders-are-pure',
      severity: 'error',
      comment: 'Inside a module, folders only think (adapters/ excepted): no platform, no store, no use case.',
      from: { path: `${M}([^/]+)/(?!adapters/)[^/]+/.+`, pathNot: TESTS },
      to: {
        path: '^server/src/',
        pathNot: [`${M}$1/(?!adapters/)[^/]+/`, `${M}[^/]+/schema\\.ts$`, '^server/src/shared/'],
      },
    },
    {
      name: 'folders-are-pure-npm',
      severity: 'error',
      comment: 'Pure folders use no node built-in and no package but those that touch nothing.',
      from: { path: `${M}[^/]+/(?!adapters/)[^/]+/.+`, pathNot: TESTS },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: PURE_PACKAGES },
    },
    {
      name: 'doors-open-onto-use-cases',
      severity: 'error',
      comment: 'routes and tools call use cases; only use cases touch the store and adapters.',
      from: { path: `${M}([^/]+)/(routes|tools)\\.ts$` },
      to: { path: `${M}$1/(store\\.ts$|tables\\.ts$|adapters/)` },
    },
    {
      name: 'adapters-know-only-their-port',
      severity: 'error',
      comment: 'An adapter sees its schema.ts, pure folders, shared/, platform/ and its vendor package.',
      from: { path: `${M}([^/]+)/adapters/`, pathNot: TESTS },
      to: { path: M, pathNot: [`${M}$1/schema\\.ts$`, `${M}$1/[^/]+/`] },
    },
    {
      name: 'app-uses-public-files',
      severity: 'error',
      comment: 'The wiring sees doors and adapters only.',
      from: { path: '^server/src/app/', pathNot: TESTS },
      to: { path: `${M}[^/]+/`, pathNot: `${M}[^/]+/((index|schema|routes|tools|events)\\.ts$|adapters/)` },
    },
    {
      name: 'schema-is-pure',
      severity: 'error',
      comment: 'schema.ts, and the parts it is made of, are shared with the web: zod, shared/ and other schemas only.',
      from: { path: `${M}[^/]+/[a-z-]*schema\\.ts$` },
      to: { pathNot: ['node_modules/zod/', '^server/src/shared/', `${M}[^/]+/[a-z-]*schema\\.ts$`] },
    },
    {
      name: 'modules-know-no-story',
      severity: 'error',
      comment: 'A module never imports a flow: announce an event, or return an effect.',
      from: { path: M },
      to: { path: '^server/src/flows/' },
    },
    {
      name: 'nothing-imports-app',
      severity: 'error',
      comment: 'app/ wires everything and nothing imports it.',
      from: { path: '^server/src/(?!app/)', pathNot: TESTS },
      to: { path: '^server/src/app/' },
    },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      comment: 'platform/ is what any product needs.',
      from: { path: '^server/src/platform/' },
      to: { path: '^server/src/(modules|flows|app|simulation)/' },
    },
    {
      name: 'shared-knows-nothing',
      severity: 'error',
      comment: 'shared/ holds words that know nothing else of the house.',
      from: { path: '^server/src/shared/' },
      to: { path: '^server/src/(?!shared/)' },
    },
    {
      name: 'nothing-imports-simulation',
      severity: 'error',
      comment: 'Made-up people stay apart from the product.',
      from: { path: '^server/src/(?!simulation/|app/)', pathNot: TESTS },
      to: { path: '^server/src/simulation/' },
    },
    { name: 'no-circular', severity: 'error', comment: 'No circles.', from: {}, to: { circular: true } },
    {
      name: 'web-features-apart',
      severity: 'error',
      comment: 'A feature never imports another feature: lift what they share into ui/ or lib/.',
      from: { path: '^web/src/features/([^/]+)/' },
      to: { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
    },
    {
      name: 'web-imports-point-up',
      severity: 'error',
      comment: 'ui and lib know no feature and no front end; features know no front end.',
      from: { path: '^web/src/(ui|lib|i18n)/' },
      to: { path: '^web/src/(features|member|console)/' },
    },
    {
      name: 'web-features-know-no-front-end',
      severity: 'error',
      comment: 'member/ and console/ use features, not the other way round.',
      from: { path: '^web/src/features/' },
      to: { path: '^web/src/(member|console)/' },
    },
    {
      name: 'web-sees-schemas-only',
      severity: 'error',
      comment: 'The web reaches the server only by its schemas: of a module, or of a part of it.',
      from: { path: '^web/src/' },
      to: {
        path: '^server/',
        pathNot: ['^server/src/modules/[^/]+/schema\\.ts$', '^server/src/modules/[^/]+/[^/]+/schema\\.ts$'],
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'default'] },
  },
}
