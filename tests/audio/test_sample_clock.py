from greenroom.audio.sample_clock import SampleClock

RATE = 48_000


def test_nothing_has_come_yet() -> None:
    assert SampleClock(RATE).samples_at(5.0) == 0


def test_late_blocks_do_not_shift_the_timeline() -> None:
    clock = SampleClock(RATE)
    for i in range(1, 40):
        late = 0.030 if i % 3 else 0.0
        clock.tick(10 + i * 0.05 + late, 2400)
    assert abs(clock.samples_at(12.0) - 2.0 * RATE) < RATE * 0.001


def test_follows_a_drifting_sound_card() -> None:
    clock = SampleClock(RATE)
    actual = RATE * 1.0002  # 200 ppm fast, worse than any real card
    for i in range(1, 24_000):
        clock.tick(i * 2400 / actual, 2400)
    now = 1199.0
    assert abs(clock.samples_at(now) - now * actual) < RATE * 0.003


def test_lost_samples_shift_the_timeline_at_once() -> None:
    clock = SampleClock(RATE)
    clock.tick(1.0, RATE)
    clock.tick(3.0, RATE, lost=True)
    assert clock.samples_at(3.0) == 2 * RATE
