/** Whether a UTF-16 unit is a Han character of the basic plane. */
export function isHan(c: string): boolean {
  return c >= '\u3400' && c <= '\u9fff';
}
