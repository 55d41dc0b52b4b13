/** Tables for the arithmetic of sureness. */
import { expect, test } from 'vitest';
import { findCautiousThreshold, findThreshold, learnCalibration, lowerBound } from './calibration.ts';
import { calibrate } from './head.ts';
import { auroc, calibrationError, macroF1, topThree } from './measures.ts';

const many = (count: number, probability: number, right: boolean) =>
  Array.from({ length: count }, () => ({ probability, right }));

test('the threshold is the least confidence whose answers are right often enough', () => {
  const sure = [
    ...many(100, 0.9, true),
    ...many(40, 0.6, true),
    ...many(40, 0.6, false),
    ...many(30, 0.3, false),
  ];
  expect(findThreshold(sure, 0.95)).toBe(0.9);
  expect(findThreshold(sure, 0.7)).toBe(0.6);
  expect(findThreshold(sure, 0.1)).toBe(0.3);
  expect(findThreshold(many(100, 0.9, false), 0.95)).toBeNull();
  expect(findThreshold([], 0.95)).toBeNull();
});

test('a handful of lucky answers reaches no precision', () => {
  expect(findThreshold(many(5, 0.99, true), 0.95)).toBeNull();
  expect(findThreshold(many(30, 0.99, true), 0.95)).toBe(0.99);
  expect(lowerBound(0, 10)).toBeCloseTo(0, 9);
  expect(lowerBound(95, 100)).toBeLessThan(0.95);
});

test('calibration takes boasting down, modesty up, and leaves nothing alone when nothing is known', () => {
  const boasts = learnCalibration([...many(60, 0.95, true), ...many(40, 0.95, false)]);
  expect(calibrate(boasts, 0.95)).toBeCloseTo(0.6, 1);
  const modest = learnCalibration([...many(95, 0.6, true), ...many(5, 0.6, false)]);
  expect(calibrate(modest, 0.6)).toBeGreaterThan(0.9);
  expect(learnCalibration([])).toEqual({ slope: 1, shift: 0 });
  expect(calibrate(learnCalibration(many(50, 1, true)), 1)).toBeGreaterThan(0.98);
});

test('the cautious threshold keeps 95 % of right answers, or divides best where strangers are known', () => {
  const right = Array.from({ length: 100 }, (_, at) => ({ probability: at / 100, right: true }));
  expect(findCautiousThreshold(right, [])).toBe(0.05);
  expect(
    findCautiousThreshold(
      many(50, 0.9, true),
      Array.from({ length: 40 }, () => 0.2),
    ),
  ).toBe(0.9);
  expect(findCautiousThreshold([], [])).toBe(0);
});

test('measures', () => {
  const judged = [
    { truth: 'a', answers: ['a', 'b', 'c'], confidence: 0.9 },
    { truth: 'b', answers: ['a', 'c', 'b'], confidence: 0.6 },
    { truth: 'c', answers: ['c', 'a', 'b'], confidence: 0.8 },
    { truth: 'd', answers: ['a', 'b', 'c'], confidence: 0.4 },
  ];
  expect(macroF1(judged)).toBeCloseTo((0.5 + 0 + 1 + 0) / 4, 9);
  expect(topThree(judged)).toBe(0.75);
  expect(calibrationError([{ truth: 'a', answers: ['a'], confidence: 0.75 }])).toBeCloseTo(0.25, 9);
  expect(auroc([0.9, 0.8], [0.1, 0.2])).toBe(1);
  expect(auroc([0.5], [0.5])).toBe(0.5);
  expect(auroc([0.1, 0.9], [0.5, 0.5])).toBe(0.5);
});
