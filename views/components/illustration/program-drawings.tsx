import type { JSX } from 'preact';
import type { Drawing } from '../../hue.js';

/** What a program may be drawn as: 240 x 160, lines in the hue, soft fills of the same. */
export const PROGRAM_DRAWINGS: Record<Drawing, () => JSX.Element> = {
  /** An open book under a cap, its pages turning into a network. */
  book: () => (
    <>
      <path
        class="art-fill"
        d="M120 132c-18-12-44-16-72-13V66c28-3 54 1 72 13 18-12 44-16 72-13v53c-28-3-54 1-72 13z"
      />
      <path d="M120 132c-18-12-44-16-72-13V66c28-3 54 1 72 13 18-12 44-16 72-13v53c-28-3-54 1-72 13zM120 79v53" />
      <path
        class="art-thin"
        d="M62 82c14 0 28 2 42 8M62 96c14 0 28 2 42 8M140 90c10-5 20-7 30-8M178 104l-18 4-22-2M160 108l8-26"
      />
      <circle class="art-dot" cx="178" cy="104" r="4" />
      <circle class="art-dot" cx="160" cy="108" r="4" />
      <circle class="art-dot" cx="168" cy="82" r="4" />
      <path class="art-solid" d="M120 20l46 17-46 17-46-17z" />
      <path d="M92 44v13c8 8 48 8 56 0V44M166 37v20" />
      <circle class="art-dot" cx="166" cy="62" r="4" />
    </>
  ),
  /** A cup on three steps. */
  cup: () => (
    <>
      <path class="art-fill" d="M36 142v-26h56V96h56v32h56v14z" />
      <path d="M36 142v-26h56V96h56v32h56v14zM92 116v26M148 128v14" />
      <path class="art-solid" d="M96 22h48c0 28-6 46-24 46S96 50 96 22z" />
      <path d="M96 30H80c0 16 6 24 20 26M144 30h16c0 16-6 24-20 26M120 68v16M104 90c2-4 8-6 16-6s14 2 16 6M120 108v10" />
      <path class="art-thin" d="M56 128h16M172 136h14M50 52l-8-4M52 36h-9M190 52l8-4M188 36h9M58 72l-6 6M182 72l6 6" />
    </>
  ),
  /** A stage with bunting, somebody speaks, somebody codes. */
  stage: () => (
    <>
      <path class="art-thin" d="M20 26c50 22 150 22 200 0" />
      <path class="art-solid" d="M48 36l10 18 8-14zM92 43l8 18 10-17zM138 44l8 17 10-18zM178 38l6 16 12-20z" />
      <path class="art-fill" d="M44 142V92h92v50z" />
      <path d="M44 142V92h92v50M28 142h184" />
      <path class="art-thin" d="M66 110l-10 8 10 8M92 110l10 8-10 8M84 106l-10 24M112 110h12M112 120h12" />
      <circle class="art-solid" cx="172" cy="94" r="11" />
      <path d="M152 142c0-20 8-30 20-30s20 10 20 30" />
      <path class="art-thin" d="M196 78h16v14h-8l-6 6v-6h-2z" />
    </>
  ),
  /** A lamp with a chip for a filament. */
  lamp: () => (
    <>
      <path
        class="art-fill"
        d="M120 18c-27 0-46 20-46 45 0 18 10 29 19 39 5 6 7 10 7 16h40c0-6 2-10 7-16 9-10 19-21 19-39 0-25-19-45-46-45z"
      />
      <path d="M120 18c-27 0-46 20-46 45 0 18 10 29 19 39 5 6 7 10 7 16h40c0-6 2-10 7-16 9-10 19-21 19-39 0-25-19-45-46-45zM102 130h36M108 142h24" />
      <rect class="art-solid" x="104" y="52" width="32" height="32" rx="5" />
      <path
        class="art-thin"
        d="M112 52v-8M120 52v-8M128 52v-8M112 84v34M128 84v34M104 60h-8M104 68h-8M104 76h-8M136 60h8M136 68h8M136 76h8"
      />
      <path class="art-thin" d="M44 64H32M54 32l-9-7M196 64h12M186 32l9-7M58 100l-9 6M182 100l9 6" />
    </>
  ),
  /** A hall of columns that grows. */
  hall: () => (
    <>
      <path class="art-solid" d="M120 24l84 38H36z" />
      <path class="art-fill" d="M48 74h144v50H48z" />
      <path d="M40 74h160M36 142h168M44 130h152M62 80v44M90 80v44M150 80v44M178 80v44" />
      <path d="M120 130V98" />
      <path class="art-fill" d="M120 110c-14 0-18-8-17-18 12 0 18 6 17 18zM120 102c0-12 6-18 18-18 0 12-6 18-18 18z" />
      <path class="art-thin" d="M120 110c-14 0-18-8-17-18 12 0 18 6 17 18zM120 102c0-12 6-18 18-18 0 12-6 18-18 18z" />
      <circle class="art-hole" cx="120" cy="47" r="6" />
    </>
  ),
  /** A globe on its stand, with the ways between its cities. */
  globe: () => (
    <>
      <circle class="art-fill" cx="120" cy="70" r="46" />
      <circle cx="120" cy="70" r="46" />
      <path class="art-thin" d="M120 24c-26 18-26 74 0 92M120 24c26 18 26 74 0 92M76 56h88M76 86h88" />
      <path d="M66 42c-18 30-8 66 20 82M120 128v14M92 142h56" />
      <path class="art-thin" d="M100 48l34-8 16 34-38 22z" />
      <circle class="art-dot" cx="100" cy="48" r="4" />
      <circle class="art-dot" cx="134" cy="40" r="4" />
      <circle class="art-dot" cx="150" cy="74" r="4" />
      <circle class="art-dot" cx="112" cy="96" r="4" />
      <path class="art-thin" d="M186 40h14M193 33v14M44 30h10M49 25v10" />
    </>
  ),
  /** A screen with a program on it, and a hand's cup beside. */
  code: () => (
    <>
      <rect class="art-fill" x="48" y="24" width="136" height="88" rx="8" />
      <rect x="48" y="24" width="136" height="88" rx="8" />
      <path d="M100 112l-6 22M132 112l6 22M80 136h72M48 42h136" />
      <path class="art-thin" d="M82 62l-14 12 14 12M112 62l14 12-14 12M102 58L92 92M140 66h28M140 76h20M140 86h24" />
      <circle class="art-dot" cx="60" cy="33" r="2.5" />
      <circle class="art-dot" cx="70" cy="33" r="2.5" />
      <path class="art-solid" d="M186 118h22v14a8 8 0 0 1-8 8h-6a8 8 0 0 1-8-8z" />
      <path d="M208 122h5a6 6 0 0 1 0 12h-5" />
      <path class="art-thin" d="M193 110c-3-4 3-6 0-10M201 110c-3-4 3-6 0-10" />
    </>
  ),
  /** Three people under one roof of leaves. */
  hands: () => (
    <>
      <path class="art-fill" d="M36 142c0-24 12-38 30-38s30 14 30 38zM144 142c0-24 12-38 30-38s30 14 30 38z" />
      <path d="M36 142c0-24 12-38 30-38s30 14 30 38M144 142c0-24 12-38 30-38s30 14 30 38M28 142h184" />
      <circle class="art-fill" cx="66" cy="88" r="13" />
      <circle cx="66" cy="88" r="13" />
      <circle class="art-fill" cx="174" cy="88" r="13" />
      <circle cx="174" cy="88" r="13" />
      <path class="art-solid" d="M88 142c0-30 12-46 32-46s32 16 32 46z" />
      <circle class="art-solid" cx="120" cy="78" r="15" />
      <path
        class="art-thin"
        d="M40 56c20-26 50-38 80-38s60 12 80 38M72 34c-2-10 4-16 14-16 0 10-6 15-14 16zM168 34c2-10-4-16-14-16 0 10 6 15 14 16z"
      />
      <circle class="art-dot" cx="40" cy="56" r="4" />
      <circle class="art-dot" cx="200" cy="56" r="4" />
      <circle class="art-dot" cx="120" cy="18" r="4" />
    </>
  ),
};
