#include "ui/cloud/SandboxPanel.h"

#include "ui/cloud/RequestLogModel.h"
#include "ui/cloud/SandboxControls.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/TableView.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>

namespace numauth::ui {

SandboxPanel::SandboxPanel(sandbox::SandboxServer &sandbox, const cloud::OperationTable &operations,
                           QWidget *parent)
    : QWidget(parent), m_model(new RequestLogModel(sandbox, this)), m_table(new TableView),
      m_controls(new SandboxControls(sandbox, operations))
{
    m_table->setObjectName(QStringLiteral("cloud.log"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSortingEnabled(false);
    // Beside the controls a narrow window has no room for all at their best width.
    m_table->header()->setStretchLastSection(false);
    const QList<int> widths{92, 160, 200, 120, 84};
    for (int column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(column, widths.at(column));
    for (const int column : {RequestLogModel::RouteColumn, RequestLogModel::AnswerColumn})
        m_table->header()->setSectionResizeMode(column, QHeaderView::Stretch);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(new Separator(Qt::Vertical));
    layout->addWidget(m_controls);
    connect(m_controls, &SandboxControls::failed, this, &SandboxPanel::failed);
    connect(m_controls, &SandboxControls::statusMessage, this, &SandboxPanel::statusMessage);
    retranslate();
}

void SandboxPanel::retranslate()
{
    m_table->setAccessibleName(tr("Sandbox log"));
    m_table->setEmptyText(tr("The sandbox was not asked anything yet."));
    m_model->retranslate();
}

void SandboxPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
