#include "ui/consent/MatrixPreview.h"

#include "models/consent/fix/ProvenAdvice.h"
#include "ui/consent/ConsentVerdict.h"
#include "ui/consent/PhoneView.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/DockHead.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/VerdictMark.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace numauth::ui {

MatrixPreview::MatrixPreview(MatrixSession &session, MatrixModel &model, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(model), m_head(new DockHead),
      m_phone(new PhoneView(session.page().tables())), m_mark(new VerdictMark(Verdict::Ok, 16)),
      m_message(new Label), m_advice(new Label({}, TextSize::Small, Tone::Muted)),
      m_facts(new Label({}, TextSize::Small, Tone::Muted)), m_open(new QPushButton),
      m_fix(new QPushButton)
{
    setObjectName(QStringLiteral("consent.matrix.preview"));
    m_phone->setMinimumSize(80, 100); // in a low window the words need the room
    m_message->setObjectName(QStringLiteral("consent.matrix.preview.message"));
    m_message->setWeight(QFont::DemiBold);
    m_message->setWordWrap(true);
    m_advice->setWordWrap(true);
    m_facts->setWordWrap(true);
    m_open->setObjectName(QStringLiteral("consent.matrix.open"));
    setButtonKind(m_open, ButtonKind::Primary);
    m_fix->setObjectName(QStringLiteral("consent.matrix.fix"));
    m_fix->setIcon(themeIcon(QStringLiteral("fix")));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_open, 1);
    buttons->addWidget(m_fix);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_mark, 0, Qt::AlignTop);
    line->addWidget(m_message, 1);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(12, 10, 12, 12);
    words->setSpacing(8);
    words->addLayout(line);
    words->addWidget(m_advice);
    words->addWidget(new Separator(Qt::Horizontal));
    words->addWidget(m_facts);
    words->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_phone, 1);
    layout->addLayout(words);
    connect(m_open, &QPushButton::clicked, this, &MatrixPreview::openRequested);
    connect(m_fix, &QPushButton::clicked, this, &MatrixPreview::fixRequested);
    connect(&m_session, &MatrixSession::adviceProven, this, [this] { showCell(m_index); });
    retranslate();
}

void MatrixPreview::showCell(const QModelIndex &index)
{
    m_index = index;
    const consent::Device *device = m_model.device(index);
    const consent::MatrixCell *cell = m_model.cell(index);
    m_open->setEnabled(cell != nullptr);
    m_phone->showCell(m_session.page().page(), cell ? device : nullptr,
                      cell ? cell->state : consent::CellState());
    const consent::PageFinding *found = m_model.finding(index);
    m_fix->setVisible(found && found->verdict >= consent::Verdict::NonCompliant);
    if (!cell) {
        m_head->setTitle(tr("No cell chosen"));
        m_head->setDetail({});
        for (Label *label : {m_message, m_advice, m_facts})
            label->clear();
        m_mark->hide();
        return;
    }
    m_head->setTitle(device->name());
    m_head->setDetail(QStringLiteral("%1 · %2×")
                          .arg(consent::carrierLabel(cell->state.carrier).text())
                          .arg(cell->state.fontScale, 0, 'f', 1));
    const std::optional<Finding> told = m_model.toldFinding(index);
    m_mark->show();
    m_mark->setVerdict(found ? markOf(found->verdict) : Verdict::Ok);
    m_message->setText(told ? told->message.text() : tr("Nothing found here"));
    const QString advice =
        told ? provenAdvice(*told, m_session.result().findings).text() : QString();
    m_advice->setVisible(!advice.isEmpty());
    m_advice->setText(advice);
    m_facts->setText(factsOf(*device));
}

QString MatrixPreview::factsOf(const consent::Device &device) const
{
    const QString height = device.heightPx ? QString::number(*device.heightPx) : tr("unknown");
    QString facts =
        tr("Screen: %1×%2 px, %3 px per dp")
            .arg(QString::number(device.widthPx), height, QString::number(device.density));
    facts += QLatin1Char('\n') +
             tr("Status bar %1 dp · navigation bar %2 dp (buttons), %3 dp (gestures)")
                 .arg(device.statusBar)
                 .arg(device.navigationBarButtons)
                 .arg(device.navigationBarGesture);
    return facts + QLatin1Char('\n') +
           tr("Source: %1, %2").arg(device.source, evidenceLabel(device.evidence).text());
}

void MatrixPreview::retranslate()
{
    m_open->setText(tr("Open on the canvas"));
    m_fix->setText(tr("Fix…"));
    m_phone->setAccessibleName(tr("The page on this device"));
    showCell(m_index);
}

void MatrixPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
