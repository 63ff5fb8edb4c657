"""Synthesise the interface sounds of the game, in pure Python (CC0).

Soft struck tones, like a wooden marimba: a sine and two quiet partials under a quick attack and an
exponential fall. 22 050 Hz, mono, 16 bit. The same script always writes the same bytes.

Usage, from the root of the repository:

    python -m assets.sounds.make_sounds
"""

import math
import random
import struct
import wave
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
RATE = 22_050
PEAK = 0.5


@dataclass(frozen=True)
class Note:
    """A struck tone: when it starts, its pitch, how long it rings and how loud it is."""

    start: float
    pitch: float
    ring: float
    loud: float = 1.0


@dataclass(frozen=True)
class Rustle:
    """A breath of filtered noise, as paper makes: start, length, loudness, brightness from 0 to 1."""

    start: float
    length: float
    loud: float
    bright: float


@dataclass(frozen=True)
class Sound:
    """All that is heard in one file."""

    length: float
    notes: tuple[Note, ...] = ()
    rustles: tuple[Rustle, ...] = ()


C4, D4, E4, G4, A4, C5, D5, E5, G5 = (
    261.63,
    293.66,
    329.63,
    392.0,
    440.0,
    523.25,
    587.33,
    659.26,
    783.99,
)

SOUNDS = {
    "press": Sound(0.12, (Note(0.0, E4, 0.03),)),
    "card": Sound(0.26, (Note(0.12, G4, 0.03, 0.35),), (Rustle(0.0, 0.18, 0.9, 0.35),)),
    "reveal": Sound(0.75, (Note(0.0, C4, 0.14), Note(0.09, G4, 0.16), Note(0.18, E5, 0.2, 0.9))),
    "up": Sound(0.42, (Note(0.0, G4, 0.08), Note(0.08, C5, 0.12))),
    "down": Sound(0.46, (Note(0.0, E4, 0.09), Note(0.1, C4, 0.14))),
    "gather": Sound(
        0.62,
        (
            Note(0.0, D4, 0.05, 0.6),
            Note(0.1, E4, 0.05, 0.7),
            Note(0.2, G4, 0.05, 0.8),
            Note(0.32, C4, 0.12),
        ),
        (Rustle(0.0, 0.3, 0.25, 0.25),),
    ),
    "end": Sound(
        0.88,
        (
            Note(0.0, C4, 0.22, 0.9),
            Note(0.12, E4, 0.22, 0.8),
            Note(0.24, G4, 0.24, 0.8),
            Note(0.38, C5, 0.22),
        ),
    ),
}


def strike(note: Note, moment: float) -> float:
    """Give the height of the wave of a note.

    Args:
        note: The note.
        moment: Seconds since the note was struck.

    Returns:
        The height, around zero.
    """
    turn = 2 * math.pi * note.pitch * moment
    attack = min(1.0, moment / 0.006)
    body = math.sin(turn) * math.exp(-moment / note.ring)
    warmth = 0.22 * math.sin(2 * turn) * math.exp(-moment / (note.ring * 0.6))
    wood = 0.10 * math.sin(3.93 * turn) * math.exp(-moment / (note.ring * 0.18))
    return note.loud * attack * (body + warmth + wood)


def add_note(track: list[float], note: Note) -> None:
    """Mix a note into a track, from its start to the end of the track."""
    first = int(note.start * RATE)
    for index in range(first, len(track)):
        track[index] += strike(note, (index - first) / RATE)


def add_rustle(track: list[float], rustle: Rustle) -> None:
    """Mix a rustle into a track: noise through a one-pole low-pass filter, rising then falling."""
    noise = random.Random(7)  # the same paper each time
    first, count = int(rustle.start * RATE), int(rustle.length * RATE)
    level = 0.0
    for step in range(count):
        level += rustle.bright * (noise.uniform(-1, 1) - level)
        track[first + step] += rustle.loud * level * math.sin(math.pi * step / count) ** 2


def samples(sound: Sound) -> list[int]:
    """Compute a sound.

    Args:
        sound: What is heard.

    Returns:
        Its samples, from -32768 to 32767, the end faded to silence.
    """
    track = [0.0] * int(sound.length * RATE)
    for note in sound.notes:
        add_note(track, note)
    for rustle in sound.rustles:
        add_rustle(track, rustle)
    fade = int(0.04 * RATE)
    for step in range(fade):
        track[-1 - step] *= step / fade
    top = max(abs(height) for height in track)
    return [round(height / top * PEAK * 32_767) for height in track]


def main() -> None:
    """Write one WAV file per sound."""
    for name, sound in SOUNDS.items():
        values = samples(sound)
        with wave.open(str(HERE / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(struct.pack(f"<{len(values)}h", *values))


if __name__ == "__main__":
    main()
