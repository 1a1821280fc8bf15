/** What everybody acts on together, but for what people say of themselves, score or send in: an act that rests on that, and moves it. */
export const whole = {
  rests: () => ['whole'],
  moves: () => ['whole'],
} as const;
