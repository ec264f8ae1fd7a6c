"""A film, picture by picture and sound by sound, from what reads it to what writes it anew."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import av
from av.audio.stream import AudioStream
from av.container import InputContainer, OutputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from app.domain.entries.films import ALLOWANCE, MOST_SECONDS, Fault, FilmError

#: in pixels, of what comes
MOST_SIDE, MOST_PIXELS, LEAST_SIDE = 4_096, 4_096 * 2_304, 160
#: of what is shown: the shorter side and the longer one
SHORT, LONG = 720, 1_280
#: pictures a second at most, and ticks of their clock
RATE, TICKS = 30, 90_000
#: a film that ends so many seconds before it says is cut off
CUT_OFF = 2
#: the moment that stands for it
POSTER_AT = 1.0
DRAWING = {"preset": "veryfast", "crf": "25", "profile": "high", "maxrate": "2500k", "bufsize": "5000k", "a53cc": "0"}


def check_size(width: int, height: int) -> None:
    if max(width, height) > MOST_SIDE or width * height > MOST_PIXELS:
        raise FilmError(Fault.TOO_LARGE)
    if min(width, height) < LEAST_SIDE:
        raise FilmError(Fault.TOO_SMALL)


class Drawing:
    def __init__(
        self, film: InputContainer, picture: VideoStream, sound: AudioStream | None, out: OutputContainer
    ) -> None:
        self.width = self.height = 0
        #: when the last picture is shown, in seconds
        self.end = -1.0
        self._film, self._picture, self._sound, self._out = film, picture, sound, out
        self._start = (film.start_time or 0) / av.time_base
        self._seen = self._heard = 0.0
        self._first: tuple[int, int] | None = None
        self._turn: Turn | None = None
        self._poster: Any = None
        self._drawn = out.add_stream("libx264", rate=RATE, options=dict(DRAWING))
        self._played = out.add_stream("aac", rate=48_000, layout="stereo") if sound else None

    def run(self) -> None:
        for packet in self._film.demux(*([self._picture, self._sound] if self._sound else [self._picture])):
            for frame in packet.decode():
                if isinstance(frame, VideoFrame):
                    self._see(frame)
                else:
                    self._hear(frame)
        if self._first is None:
            raise FilmError(Fault.DAMAGED)
        self._out.mux(self._drawn.encode(None))
        if self._played and self._heard:
            self._out.mux(self._played.encode(None))
        self._check_whole()

    def _check_whole(self) -> None:
        told = (self._film.duration or 0) / av.time_base
        if max(self._seen, self._heard) < told - CUT_OFF:
            raise FilmError(Fault.DAMAGED)

    def _time(self, frame: Any) -> float:
        if frame.time is None:
            raise FilmError(Fault.DAMAGED)
        time = max(0.0, frame.time - self._start)
        if time > MOST_SECONDS + ALLOWANCE:
            raise FilmError(Fault.TOO_LONG)
        return float(time)

    def _see(self, frame: VideoFrame) -> None:
        self._seen = self._time(frame)
        if self._first is None:
            self._begin(frame)
        if (frame.width, frame.height) != self._first:
            raise FilmError(Fault.DAMAGED)
        if self.end >= 0 and self._seen < self.end + 1 / (RATE + 1):
            return
        self.end = self._seen
        turned = self._turn.of(frame) if self._turn else frame
        shown = turned.reformat(self.width, self.height, "yuv420p")
        shown.pts, shown.time_base, shown.pict_type = round(self.end * TICKS), Fraction(1, TICKS), 0
        if self._poster is None or self._seen <= POSTER_AT:
            self._poster = shown.to_image()  # type: ignore[no-untyped-call]
        self._out.mux(self._drawn.encode(shown))

    def _begin(self, frame: VideoFrame) -> None:
        check_size(frame.width, frame.height)
        self._first, quarter = (frame.width, frame.height), frame.rotation % 180 != 0
        base = self._picture.time_base or Fraction(1, TICKS)
        self._turn = Turn(frame, base, frame.rotation % 360) if frame.rotation else None
        wide = frame.width * float(self._picture.sample_aspect_ratio or 1)
        self.width, self.height = fitted(*((frame.height, wide) if quarter else (wide, frame.height)))
        drawn = self._drawn.codec_context
        drawn.width, drawn.height, drawn.pix_fmt = self.width, self.height, "yuv420p"
        drawn.time_base, drawn.thread_count = Fraction(1, TICKS), 1
        for name in ("color_range", "color_primaries", "color_trc", "colorspace"):
            setattr(drawn, name, getattr(self._picture.codec_context, name))

    def _hear(self, frame: Any) -> None:
        if self._played is None:
            return
        self._time(frame)
        self._heard += frame.samples / frame.sample_rate
        if self._heard > MOST_SECONDS + ALLOWANCE:
            raise FilmError(Fault.TOO_LONG)
        frame.pts -= round(self._start / frame.time_base)
        self._out.mux(self._played.encode(frame))

    def save_poster(self, path: Path) -> None:
        self._poster.save(path, "WEBP", quality=80, method=4)


#: by how far, anticlockwise, the file says to turn it
TURNS = {90: ("transpose", "dir=cclock"), 180: ("rotate", "angle=PI"), 270: ("transpose", "dir=clock")}


class Turn:
    """Upright, as the telephone was held."""

    def __init__(self, frame: VideoFrame, time_base: Fraction, degrees: int) -> None:
        self._graph = av.filter.Graph()
        begin = self._graph.add_buffer(width=frame.width, height=frame.height, format=frame.format, time_base=time_base)
        steps = [self._graph.add(*TURNS[degrees])] if degrees in TURNS else []
        self._graph.link_nodes(begin, *steps, self._graph.add("buffersink")).configure()

    def of(self, frame: VideoFrame) -> VideoFrame:
        self._graph.vpush(frame)
        return self._graph.vpull()


def fitted(width: float, height: float) -> tuple[int, int]:
    """Never larger than it was; even numbers, as the codec asks for."""
    scale = min(1.0, SHORT / min(width, height), LONG / max(width, height))
    across, down = (max(2, round(side * scale / 2) * 2) for side in (width, height))
    return across, down
