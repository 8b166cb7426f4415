#!/usr/bin/env node
import module from 'node:module'

// where Node.js has it (22.1), compiled code is kept between runs
module.enableCompileCache?.()

const { main } = await import('../dist/cli.js')
await main(process.argv.slice(2))
