export function CheckAnswersScreen() {
  return null;
}
