/** A colour of sRGB as people write it: "#0a6457", lower case. */
export type Colour = `#${string}`;

/** What text (1.4.3) and what borders, focus and marks (1.4.11) must reach against their ground by WCAG 2.2. */
export const TEXT_CONTRAST = 4.5;
export const EDGE_CONTRAST = 3;

/** Reads "#0A6457", "0a6457" or "#0a6"; null when it is none of these. */
export function readColour(text: string): Colour | null {
  const [, digits = ''] = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/u.exec(text.trim().toLowerCase()) ?? [];
  if (digits === '') return null;
  return `#${digits.length === 6 ? digits : [...digits].map((digit) => digit + digit).join('')}`;
}

/** Between 1 (the same) and 21 (black on white): WCAG 2.2, "contrast ratio". */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((left, right) => right - left) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The colour nearest in lightness that reaches the ratio on every ground, its hue and as much of its chroma as sRGB
 * holds: lighter on dark grounds, darker on light ones. The colour itself when it does already.
 */
export function readableOn(colour: Colour, grounds: readonly Colour[], ratio: number): Colour {
  const reaches = (candidate: Colour): boolean => grounds.every((ground) => contrast(candidate, ground) >= ratio);
  if (reaches(colour)) return colour;
  const towards = grounds.every((ground) => luminance(ground) < 0.18) ? 1 : 0;
  const { lightness } = lchOf(colour);
  for (let step = 1; step <= 100; step += 1) {
    const candidate = withLightness(colour, lightness + ((towards - lightness) * step) / 100);
    if (reaches(candidate)) return candidate;
  }
  return towards === 1 ? '#ffffff' : '#000000';
}

/** The same hue at another lightness (0 black, 1 white, by OKLab), with a share of its chroma, within sRGB. */
export function withLightness(colour: Colour, lightness: number, chromaShare = 1): Colour {
  const { chroma, hue } = lchOf(colour);
  // Chroma that the screen cannot show at this lightness is given up a little at a time: clipping would turn the hue.
  for (let share = chromaShare; share > 0; share -= 0.04) {
    const rgb = rgbOf(lightness, chroma * share, hue);
    if (rgb.every((part) => part >= -0.0005 && part <= 1.0005)) return written(rgb);
  }
  return written(rgbOf(lightness, 0, hue));
}

/** How light a colour looks, 0 to 1: OKLab's L. */
export function lightnessOf(colour: Colour): number {
  return lchOf(colour).lightness;
}

function luminance(colour: Colour): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

type Triple = readonly [number, number, number];

function linear(colour: Colour): Triple {
  const part = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** Björn Ottosson, "A perceptual color space for image processing", 2020: sRGB to OKLab and back. */
function lchOf(colour: Colour): { lightness: number; chroma: number; hue: number } {
  const [red, green, blue] = linear(colour);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const lightness = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return { lightness, chroma: Math.hypot(a, b), hue: Math.atan2(b, a) };
}

function rgbOf(lightness: number, chroma: number, hue: number): Triple {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function written(rgb: Triple): Colour {
  const part = (value: number): string => {
    const bounded = Math.min(1, Math.max(0, value));
    const encoded = bounded <= 0.0031308 ? bounded * 12.92 : 1.055 * bounded ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${rgb.map(part).join('')}`;
}
