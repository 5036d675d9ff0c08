"""Makes recordings that only FFmpeg can, in a process of its own: `encode.py FILE CODEC [GAP_S]`.

Two seconds of a 440 Hz stereo tone at 48 kHz, with GAP_S of nothing stored after the first; CODEC
`mpeg4` makes a film without sound.
"""

import sys
from fractions import Fraction

import av
import numpy as np

path, codec, gap_s = sys.argv[1], sys.argv[2], float((sys.argv[3:] or ["0"])[0])
with av.open(path, "w") as container:
    if codec == "mpeg4":
        video = container.add_stream(codec, rate=25, width=64, height=64, pix_fmt="yuv420p")
        for _ in range(50):
            picture = av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8), format="rgb24")
            container.mux(video.encode(picture))
        container.mux(video.encode(None))
    else:
        sound = container.add_stream(codec, rate=48_000, layout="stereo")
        tone = (8000 * np.sin(2 * np.pi * 440 * np.arange(96_000) / 48_000)).astype(np.int16)
        resampler = av.AudioResampler(
            format=sound.codec_context.format, layout="stereo", rate=48_000, frame_size=960
        )
        for start in range(0, 96_000, 960):
            part = np.repeat(tone[start : start + 960], 2)[None, :]
            frame = av.AudioFrame.from_ndarray(part, format="s16", layout="stereo")
            frame.sample_rate = 48_000
            frame.time_base = Fraction(1, 48_000)
            frame.pts = start + (round(gap_s * 48_000) if start >= 48_000 else 0)
            for piece in resampler.resample(frame):
                container.mux(sound.encode(piece))
        container.mux(sound.encode(None))
