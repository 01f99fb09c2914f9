// One WebGL layer for all positions: a point sprite each, drawn as an arrowhead along the course or as a dot without one.
// Data: Float32 columns, 4 numbers (16 bytes) a craft; one bufferData on new data, one drawArrays a frame. A GeoJSON source
// would cut everything into tiles again at every change.
//
//   0        8         12        16
//   | x, y   | course  | state   |     x, y: mercator 0..1 relative to `anchor`, so that 7 digits are enough (< 1 m);
//   | 2 x f32| f32 rad | f32     |     course < 0: none; state 0 normal, 1 selected
import { MercatorCoordinate } from 'maplibre-gl';

const COLUMNS = 4;
const HEADING_ZOOM = 5.5; // below it dots: arrowheads would be a carpet
const sizeAt = (zoom) => (zoom < 4.5 ? 6 : zoom < HEADING_ZOOM ? 7.5 : zoom < 8 ? 13 : 17);

const vertex = `#version 300 es
layout(location = 0) in vec2 place;
layout(location = 1) in vec2 motion;
uniform mat4 matrix;
uniform float size;
uniform float heading; // 1 from the zoom on at which a course can be seen
out float course;
flat out float picked;
void main() {
  gl_Position = matrix * vec4(place, 0.0, 1.0);
  course = heading > 0.5 ? motion.x : -1.0;
  picked = motion.y;
  gl_PointSize = size * (1.0 + 0.8 * picked);
}`;

const fragment = `#version 300 es
precision highp float;
in float course;
flat in float picked;
uniform vec3 ink;
uniform vec3 mark;
uniform vec3 edge;
out vec4 color;
void main() {
  vec2 p = gl_PointCoord * 2.0 - 1.0;
  float d;
  if (course < 0.0) d = length(p) - 0.42;
  else {
    float s = sin(course), c = cos(course);
    vec2 q = vec2(c * p.x + s * p.y, -s * p.x + c * p.y);
    d = max(abs(q.x) * 0.93 - (q.y + 0.8) * 0.37, q.y - 0.6 + 0.6 * (0.55 - abs(q.x))); // tip at (0, -0.8), notched base
  }
  float soft = fwidth(d);
  float body = 1.0 - smoothstep(-soft, soft, d);
  float rim = 1.0 - smoothstep(-soft, soft, d - 0.14);
  if (rim < 0.02) discard;
  color = vec4(mix(edge, mix(ink, mark, picked), body), 1.0) * rim;
}`;

const rgb = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255);

/** A custom layer of MapLibre; `show(positions, selectedRecord)` replaces what it draws. */
export class Points {
  id = 'positions';
  type = 'custom';
  renderingMode = '2d';
  anchor = [0.5, 0.3];
  columns = new Float32Array(0);
  stale = true;

  constructor(colors) {
    this.colors = colors;
  }

  onAdd(map, gl) {
    this.map = map;
    this.program = gl.createProgram();
    for (const [kind, source] of [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]]) {
      const shader = gl.createShader(kind);
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(this.program, shader);
    }
    gl.linkProgram(this.program);
    if (!gl.getProgramParameter(this.program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(this.program));
    this.uniform = (name) => gl.getUniformLocation(this.program, name);
    this.buffer = gl.createBuffer();
    this.array = gl.createVertexArray();
    gl.bindVertexArray(this.array);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    for (const at of [0, 1]) {
      gl.enableVertexAttribArray(at);
      gl.vertexAttribPointer(at, 2, gl.FLOAT, false, COLUMNS * 4, at * 8);
    }
    gl.bindVertexArray(null);
  }

  show(positions, selected) {
    const first = positions[0];
    if (first) {
      const { x, y } = MercatorCoordinate.fromLngLat([first.lon, first.lat]);
      this.anchor = [x, y];
    }
    this.columns = new Float32Array(positions.length * COLUMNS);
    positions.forEach((p, i) => {
      const { x, y } = MercatorCoordinate.fromLngLat([p.lon, p.lat]);
      const course = p.courseDegrees == null ? -1 : ((p.courseDegrees % 360) * Math.PI) / 180;
      this.columns.set([x - this.anchor[0], y - this.anchor[1], course, p.record === selected ? 1 : 0], i * COLUMNS);
    });
    this.stale = true;
    this.map?.triggerRepaint();
  }

  render(gl, { defaultProjectionData }) {
    const count = this.columns.length / COLUMNS;
    if (!count) return;
    gl.useProgram(this.program);
    if (this.stale) {
      gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
      gl.bufferData(gl.ARRAY_BUFFER, this.columns, gl.DYNAMIC_DRAW);
      this.stale = false;
    }
    gl.uniformMatrix4fv(this.uniform('matrix'), false, moved(defaultProjectionData.mainMatrix, this.anchor));
    gl.uniform1f(this.uniform('size'), sizeAt(this.map.getZoom()) * devicePixelRatio);
    gl.uniform1f(this.uniform('heading'), this.map.getZoom() >= HEADING_ZOOM ? 1 : 0);
    gl.uniform3fv(this.uniform('ink'), rgb(this.colors.soft));
    gl.uniform3fv(this.uniform('mark'), rgb(this.colors.accent));
    gl.uniform3fv(this.uniform('edge'), rgb(this.colors.sea));
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.bindVertexArray(this.array);
    gl.drawArrays(gl.POINTS, 0, count);
    gl.bindVertexArray(null);
  }
}

/** matrix x translation(anchor), in double precision before it becomes Float32. */
function moved(m, [x, y]) {
  const out = Float64Array.from(m);
  for (let i = 0; i < 4; i++) out[12 + i] = m[i] * x + m[4 + i] * y + m[12 + i];
  return Float32Array.from(out);
}
