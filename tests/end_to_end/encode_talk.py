"""Puts a mono WAV into a file that only FFmpeg writes: `encode_talk.py WAV FILE CODEC`.

As stereo at 48 kHz; MP4, MOV and WebM are what Zoom, QuickTime and browsers record.
"""

import sys

import av

source, target, codec = sys.argv[1:]
with av.open(source) as talk, av.open(target, "w") as container:
    sound = container.add_stream(codec, rate=48_000, layout="stereo")
    frames = sound.codec_context.frame_size or 960
    resampler = av.AudioResampler(
        format=sound.codec_context.format, layout="stereo", rate=48_000, frame_size=frames
    )
    for frame in talk.decode(audio=0):
        for piece in resampler.resample(frame):
            container.mux(sound.encode(piece))
    for piece in resampler.resample(None):
        container.mux(sound.encode(piece))
    container.mux(sound.encode(None))
