export function SectionStandingScreen() {
  return null;
}
