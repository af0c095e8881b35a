export function EditYearScreen() {
  return null;
}
