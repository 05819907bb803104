"""What runs on a schedule, and on demand by `smartshop jobs run NAME`."""
