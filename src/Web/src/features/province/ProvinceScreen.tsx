export function ProvinceScreen() {
  return null;
}
