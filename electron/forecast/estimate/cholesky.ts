/** Small symmetric positive definite systems, as the estimate needs them. Matrices are stored row by row. */

/**
 * Turns the lower half of the `size` × `size` matrix `a` into its Cholesky factor L (a = L Lᵀ), in place. Returns
 * ln of the determinant of `a`. Throws where `a` is not positive definite, which a penalized Hessian always is.
 */
export function factorize(a: Float64Array, size: number): number {
  let logDeterminant = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * size + j] as number;
      for (let k = 0; k < j; k++) sum -= (a[i * size + k] as number) * (a[j * size + k] as number);
      if (i > j) a[i * size + j] = sum / (a[j * size + j] as number);
      else if (sum > 0) {
        a[i * size + i] = Math.sqrt(sum);
        logDeterminant += Math.log(sum);
      } else throw new Error('matrix is not positive definite');
    }
  }
  return logDeterminant;
}

/** Solves L y = b in place. */
export function solveLower(l: Float64Array, size: number, b: Float64Array): void {
  for (let i = 0; i < size; i++) {
    let sum = b[i] as number;
    for (let k = 0; k < i; k++) sum -= (l[i * size + k] as number) * (b[k] as number);
    b[i] = sum / (l[i * size + i] as number);
  }
}

/** Solves Lᵀ x = y in place. */
export function solveUpper(l: Float64Array, size: number, y: Float64Array): void {
  for (let i = size - 1; i >= 0; i--) {
    let sum = y[i] as number;
    for (let k = i + 1; k < size; k++) sum -= (l[k * size + i] as number) * (y[k] as number);
    y[i] = sum / (l[i * size + i] as number);
  }
}
