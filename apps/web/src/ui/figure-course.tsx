import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import { apart, Chart, percent, short } from './figure.js';
import type { Drawing } from './figure.js';

/** One course of values; the second group is another colour and dashed. */
export interface Course {
  label: string;
  points: readonly { value: number; text: string; low?: number | undefined; high?: number | undefined }[];
  second?: boolean;
}

interface CourseProps {
  drawing: Drawing;
  courses: readonly Course[];
  /** Names of the places along the width. */
  steps: readonly string[];
  format: (value: number) => string;
}

const HEIGHT = 220;
const TOP = 16;

const look = ({ second }: Course): { class: string; 'stroke-dasharray'?: string } =>
  second === true ? { class: 'k2', 'stroke-dasharray': '9 5' } : { class: 'k1' };

/** Heights in pixels, from zero where zero is near. */
function heights(courses: readonly Course[]): { at: (value: number) => number; ticks: readonly number[] } {
  const values = courses.flatMap(({ points }) =>
    points.flatMap(({ value, low = value, high = value }) => [value, low, high]),
  );
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const from = low >= 0 && low < high / 2 ? 0 : low;
  const scale = scaleLinear([from, high === from ? from + 1 : high], [HEIGHT, TOP]).nice(4);
  return { at: (value) => scale(value), ticks: scale.ticks(4) };
}

function Levels({ scale, format }: { scale: ReturnType<typeof heights>; format: CourseProps['format'] }): VNode {
  return (
    <>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line class={tick === 0 ? 'zero' : 'axis'} x1="0" x2="100%" y1={scale.at(tick)} y2={scale.at(tick)} />
          <text class="sub halo" x="0" y={scale.at(tick) - 4}>
            {format(tick)}
          </text>
        </g>
      ))}
    </>
  );
}

function Steps({ steps, places }: { steps: readonly string[]; places: readonly number[] }): VNode {
  return (
    <>
      {steps.map((step, at) => (
        <text class="sub" x={percent(places[at] ?? 0)} y={HEIGHT + 22} text-anchor="middle" key={step}>
          {step}
        </text>
      ))}
    </>
  );
}

function Way({
  course,
  places,
  at,
}: {
  course: Course;
  places: readonly number[];
  at: (value: number) => number;
}): VNode {
  const { points, second } = course;
  return (
    <>
      {points.slice(1).map(({ value }, step) => (
        <line
          key={`l${String(step)}`}
          {...look(course)}
          x1={percent(places[step] ?? 0)}
          x2={percent(places[step + 1] ?? 0)}
          y1={at(points[step]?.value ?? 0)}
          y2={at(value)}
        />
      ))}
      {points.map(({ value, low, high }, step) => {
        const x = percent(places[step] ?? 0);
        return (
          <g key={`p${String(step)}`}>
            {low === undefined || high === undefined ? null : (
              <line class={second === true ? 'k2' : 'k1'} x1={x} x2={x} y1={at(low)} y2={at(high)} />
            )}
            {second === true ? (
              <circle class="hollow k2" cx={x} cy={at(value)} r="6" />
            ) : (
              <circle class="c1" cx={x} cy={at(value)} r="7" />
            )}
          </g>
        );
      })}
    </>
  );
}

/** The last value of each course with its name, never one on another. */
function Names({ courses, x, at }: { courses: readonly Course[]; x: number; at: (value: number) => number }): VNode {
  const places = apart(courses.map(({ points }) => at(points.at(-1)?.value ?? 0) + 5));
  return (
    <>
      {courses.map(({ label, points }, course) => (
        <text class="halo" x={percent(x)} dx="14" y={places[course]} key={label}>
          {`${points.at(-1)?.text ?? ''} ${short(label, 12)}`}
        </text>
      ))}
    </>
  );
}

/** A line through time, each point with its interval. */
export function Lines({ drawing, courses, steps, format }: CourseProps): VNode {
  const scale = heights(courses);
  const [first, last] = [14, 48];
  const places = steps.map((_, at) => first + ((last - first) * at) / Math.max(1, steps.length - 1));
  return (
    <Chart drawing={drawing} height={HEIGHT + 30}>
      <Levels scale={scale} format={format} />
      <Steps steps={steps} places={places} />
      {courses.map((course) => (
        <Way key={course.label} course={course} places={places} at={scale.at} />
      ))}
      <Names courses={courses} x={last} at={scale.at} />
    </Chart>
  );
}

/** Before and after: two places, with the value at both ends. */
export function Slope({ drawing, courses, steps }: Omit<CourseProps, 'format'>): VNode {
  const scale = heights(courses);
  const places = [20, 48];
  const starts = apart(courses.map(({ points }) => scale.at(points[0]?.value ?? 0) + 5));
  return (
    <Chart drawing={drawing} height={HEIGHT + 30}>
      {places.map((place) => (
        <line class="axis" x1={percent(place)} x2={percent(place)} y1={TOP} y2={HEIGHT} key={place} />
      ))}
      <Steps steps={steps} places={places} />
      {courses.map((course, at) => (
        <g key={course.label}>
          <Way course={course} places={places} at={scale.at} />
          <text class="halo" x={percent(places[0] ?? 0)} dx="-14" y={starts[at]} text-anchor="end">
            {course.points[0]?.text}
          </text>
        </g>
      ))}
      <Names courses={courses} x={places[1] ?? 0} at={scale.at} />
    </Chart>
  );
}
