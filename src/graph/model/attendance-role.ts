import { z } from 'zod';

/** The part an official played at a meeting: 主持, 讲话, 出席, 列席. */
export const AttendanceRole = z.enum(['HOST', 'SPEAKER', 'ATTENDEE', 'OBSERVER']);
export type AttendanceRole = z.infer<typeof AttendanceRole>;
