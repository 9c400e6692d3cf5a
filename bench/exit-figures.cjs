/**
 * For whole processes that are measured, loaded with --require: writes CPU milliseconds and peak memory to file descriptor 3 when the process
 * ends. Peak memory is asked of /proc where there is one: `maxRSS` of a child starts, on Linux, at what its parent had in use.
 */
const { readFileSync, writeSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, megabytes: (peakKilobytes() ?? maxRSS) / 1024 }))
  })
}

function peakKilobytes() {
  try {
    const peak = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))
    return peak === null ? null : Number(peak[1])
  } catch {
    return null
  }
}
