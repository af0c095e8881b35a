export function SectionFormScreen() {
  return null;
}
