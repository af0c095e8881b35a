export function MyReportsScreen() {
  return null;
}
