export function startComparison(): void {}
