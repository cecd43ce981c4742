export function setUp(wish: { web: boolean }): Promise<string>
