"""Speed as ratios: each thing is measured beside a yardstick in one run, in turns, and the medians are compared."""
