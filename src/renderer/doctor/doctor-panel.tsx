import { type DoctorReport, reportSummary } from '../../shared/doctor.ts';
import { say, sayNotice } from '../model/text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { CheckList } from './check-list.tsx';
import { type DoctorApi, type DoctorView, useDoctor } from './use-doctor.ts';

/** Checks this computer at the press of a button, and hands the report out. */
export function DoctorPanel({ api }: { api: DoctorApi }) {
  const view = useDoctor(api);
  const { report, progress, told } = view;
  return (
    <section class="card stack doctor">
      <h2>{say('doctor.title')}</h2>
      <p>{say('doctor.hint')}</p>
      <div class="row">
        <Button dimmed={progress !== null} onPress={() => void view.run()}>
          {say(report ? 'doctor.again' : 'doctor.run')}
        </Button>
      </div>
      <div role="status" class="doctor-status">
        {progress && <Progress {...progress} />}
        {told?.ok && <p>{sayNotice(told.notice)}</p>}
      </div>
      {told && !told.ok && (
        <Banner tone="bad" alert>
          <p>{sayNotice(told.notice)}</p>
        </Banner>
      )}
      {report && !progress && (
        <>
          <Summary report={report} />
          <Ways view={view} />
          <CheckList results={report.results} />
        </>
      )}
    </section>
  );
}

/** The ways out of the window. */
function Ways({ view }: { view: DoctorView }) {
  return (
    <div class="row">
      <Button icon="copy" onPress={() => void view.copy()}>
        {say('doctor.copy')}
      </Button>
      <Button onPress={() => void view.save('text')}>{say('doctor.saveText')}</Button>
      <Button onPress={() => void view.save('json')}>{say('doctor.saveJson')}</Button>
    </div>
  );
}

function Progress({ done, total }: { done: number; total: number }) {
  const text = say('doctor.running', { done: String(done), total: String(total) });
  return (
    <>
      <p>{text}</p>
      <progress aria-label={text} value={done} max={total || 1} />
    </>
  );
}

const tones = { ok: 'good', warning: 'warning', fault: 'bad' } as const;

function Summary({ report }: { report: DoctorReport }) {
  const { verdict, notice } = reportSummary(report);
  return (
    <Banner tone={tones[verdict]} alert>
      <p>{sayNotice(notice)}</p>
    </Banner>
  );
}
