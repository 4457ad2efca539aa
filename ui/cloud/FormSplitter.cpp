#include "ui/cloud/FormSplitter.h"

#include "ui/cloud/AnswerPanel.h"
#include "ui/cloud/CallForm.h"

#include <QEvent>
#include <QLayout>
#include <QScrollArea>

#include <algorithm>

namespace numauth::ui {

namespace {

/// One field with its meaning.
constexpr int leastForm = 72;

} // namespace

FormSplitter::FormSplitter(CallForm *form, AnswerPanel *answer, QWidget *parent)
    : QSplitter(Qt::Vertical, parent), m_form(form), m_answer(answer), m_scroll(new QScrollArea)
{
    m_scroll->setWidget(form);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->viewport()->setBackgroundRole(QPalette::AlternateBase);
    m_scroll->setMinimumHeight(leastForm);
    form->setBackgroundRole(QPalette::AlternateBase);
    setHandleWidth(1);
    setChildrenCollapsible(false);
    addWidget(m_scroll);
    addWidget(answer);
    setStretchFactor(1, 1);
    form->installEventFilter(this);
    answer->installEventFilter(this);
    connect(this, &QSplitter::splitterMoved, this, [this] { m_isShared = false; });
}

int FormSplitter::formHeight() const
{
    const QLayout *layout = m_form->layout();
    return layout->hasHeightForWidth() ? layout->totalHeightForWidth(m_scroll->viewport()->width())
                                       : layout->totalSizeHint().height();
}

void FormSplitter::share()
{
    if (!m_isShared)
        return;
    const int room = height() - handleWidth();
    const int most = std::max(leastForm, room - m_answer->usefulHeight());
    const int form = std::min(formHeight(), most);
    if (sizes().value(0) != form)
        setSizes({form, room - form});
}

void FormSplitter::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    share();
}

bool FormSplitter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        share();
    return QSplitter::eventFilter(watched, event);
}

} // namespace numauth::ui
