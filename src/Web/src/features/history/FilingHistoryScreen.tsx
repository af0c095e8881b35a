export function FilingHistoryScreen() {
  return null;
}
