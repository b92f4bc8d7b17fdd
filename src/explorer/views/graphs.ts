import '../canvas/canvas.css';

/** The views that draw networks, which are loaded when one of them is first opened. */
export { CoAttendancePage } from './co-attendance/co-attendance.tsx';
export { NetworkView } from './network/network.tsx';
export { PathsView } from './path/path.tsx';
