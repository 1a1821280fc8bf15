import { applyDecorators, Controller, Get, Header, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { processes, regimes, type MachineId } from '../../workflows/index.js';
import { type Principal } from '../identity/index.js';
import { SignedIn, SignInRequired } from '../identity/http/index.js';
import { Denial } from '../platform/errors.js';
import { entityTag } from '../platform/http/conditional-headers.js';
import { Problems } from '../platform/http/problem-responses.js';
import { StatechartQueryDto, type StatechartFormat } from './dto/queries.dto.js';
import { HistoryReading } from './history.reading.js';
import { ProcurementId } from '../platform/http/procurement-id.js';
import { statechartMermaid } from './statechart-mermaid.js';
import { widePicture } from './picture/wide-picture.js';
import { statechartText } from './statechart-text.js';
import { statechartOf, type Statechart } from './statechart.js';

const machines: readonly MachineId[] = ['process-selection', ...processes];

const mediaTypes: Readonly<Record<StatechartFormat, string>> = {
  svg: 'image/svg+xml',
  mermaid: 'text/vnd.mermaid',
  text: 'text/plain',
  json: 'application/json',
};

const Drawn = (): MethodDecorator =>
  applyDecorators(
    Header('vary', 'Accept'),
    ApiProduces(...Object.values(mediaTypes)),
    ApiOkResponse({ description: 'As SVG, unless `format` or `Accept` asks otherwise', schema: {} }),
  );

@ApiTags('statecharts')
@Controller()
export class StatechartController {
  constructor(private readonly reading: HistoryReading) {}

  @Get('procurements/:id/statechart')
  @SignInRequired()
  @ApiOperation({ summary: 'The process of a procurement, with the way it went marked, as a drawing or as a list' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @Drawn()
  async ofProcurement(
    @SignedIn() who: Principal,
    @ProcurementId() id: string,
    @Query() { format }: StatechartQueryDto,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { version, seen } = await this.reading.chart(who, id);
    void reply.header('etag', entityTag(version));
    return render(seen, format ?? preferred(accept), reply);
  }

  @Get('processes/:process/statechart')
  @ApiOperation({ summary: 'A process of the Regulations, as a drawing or as a list', security: [] })
  @ApiParam({ name: 'process', schema: { type: 'string', enum: [...machines] } })
  @Problems('not-found')
  @Drawn()
  async ofProcess(
    @Param('process') process: string,
    @Query() { format }: StatechartQueryDto,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const machine = machines.find((each) => each === process);
    if (!machine) throw new Denial('not-found', `There is no such process; there are ${machines.join(', ')}.`);
    return render(statechartOf(machine, regimes.at(-1)!), format ?? preferred(accept), reply);
  }
}

function render(chart: Statechart, format: StatechartFormat, reply: FastifyReply): string {
  void reply.type(`${mediaTypes[format]}; charset=utf-8`);
  switch (format) {
    case 'svg':
      return widePicture(chart);
    case 'mermaid':
      return statechartMermaid(chart);
    case 'text':
      return statechartText(chart);
    case 'json':
      return JSON.stringify(chart);
  }
}

/** The first of the formats among those accepted, by their weights; SVG where none is named. */
function preferred(accept = ''): StatechartFormat {
  const asked = accept.split(',').map((part) => {
    const [type = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const weight = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
    const format = (Object.keys(mediaTypes) as StatechartFormat[]).find((each) => mediaTypes[each] === type);
    return { format, weight: Number.isFinite(weight) ? weight : 0 };
  });
  return (
    asked.filter(({ format, weight }) => format && weight > 0).sort((a, b) => b.weight - a.weight)[0]?.format ?? 'svg'
  );
}
