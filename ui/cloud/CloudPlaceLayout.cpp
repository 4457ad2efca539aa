#include "ui/cloud/AboutOperation.h"
#include "ui/cloud/AnswerPanel.h"
#include "ui/cloud/CallDock.h"
#include "ui/cloud/CallForm.h"
#include "ui/cloud/CallSidebar.h"
#include "ui/cloud/CloudPlace.h"
#include "ui/cloud/CodePanel.h"
#include "ui/cloud/EnvironmentBar.h"
#include "ui/cloud/FormSplitter.h"
#include "ui/cloud/SignaturePanel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedGroup.h"
#include "ui/widgets/TabHead.h"

#include <QAction>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

constexpr int listWidth = 236;

QToolButton *makeIconTool(QAction *action, const QString &name)
{
    auto *tool = new QToolButton;
    tool->setObjectName(name);
    tool->setDefaultAction(action);
    tool->setToolButtonStyle(Qt::ToolButtonIconOnly);
    return tool;
}

} // namespace

QWidget *CloudPlace::makeHead()
{
    m_name->setWeight(QFont::DemiBold);
    m_endpoint->setIsCode(true);
    m_endpoint->setElides(true);
    m_endpoint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_sendButton = new ActionButton(m_send, ButtonKind::Primary);
    m_sendButton->setObjectName(QStringLiteral("cloud.send"));
    setButtonHint(m_sendButton, QStringLiteral("F5"));
    auto *stop = new ActionButton(m_stop);
    stop->setObjectName(QStringLiteral("cloud.stop"));
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new Chip(
        ChipLook{QStringLiteral("POST"), ChipLook::Shape::Tag, {}, false, {}, true, true}));
    head->addWidget(m_name);
    head->addStretch();
    head->addWidget(makeIconTool(m_star, QStringLiteral("cloud.star")));
    head->addWidget(makeIconTool(m_copyCode, QStringLiteral("cloud.copyCode")));
    head->addWidget(stop);
    head->addWidget(m_sendButton);
    auto *facts = new QHBoxLayout;
    facts->setSpacing(12);
    facts->addWidget(m_title);
    facts->addWidget(m_effect);
    facts->addWidget(m_endpoint, 1);
    auto *pane = new QWidget;
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(4);
    column->addLayout(head);
    column->addLayout(facts);
    return pane;
}

QWidget *CloudPlace::makeDetails()
{
    auto *pages = new QStackedWidget;
    pages->addWidget(m_signature);
    pages->addWidget(m_code);
    pages->addWidget(m_about);
    m_details->tabs()->setObjectName(QStringLiteral("cloud.details.tabs"));
    for (int page = 0; page < pages->count(); ++page)
        m_details->tabs()->addTab(QString());
    connect(m_details->tabs(), &QTabBar::currentChanged, pages, &QStackedWidget::setCurrentIndex);
    auto *pane = new Pane;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_details);
    layout->addWidget(pages, 1);
    return pane;
}

QWidget *CloudPlace::makeCall()
{
    m_algorithm->setObjectName(QStringLiteral("cloud.algorithm"));
    m_algorithm->addSegment(QStringLiteral("V3 SHA-256"),
                            static_cast<int>(cloud::SignatureAlgorithm::Acs3HmacSha256));
    m_algorithm->addSegment(QStringLiteral("RPC SHA-1"),
                            static_cast<int>(cloud::SignatureAlgorithm::RpcHmacSha1));
    auto *signing = new QHBoxLayout;
    signing->setContentsMargins(12, 6, 12, 6);
    signing->setSpacing(8);
    signing->addWidget(m_environment);
    signing->addWidget(m_algorithm);
    signing->addStretch();

    auto *pane = new Pane;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addLayout(signing);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(new FormSplitter(m_form, m_answer), 1);
    return pane;
}

QWidget *CloudPlace::makeSplit()
{
    auto *upper = new QSplitter;
    upper->setHandleWidth(1);
    upper->addWidget(makeCall());
    upper->addWidget(makeDetails());
    // A narrower window takes from both: the middle would else be the one that suffers.
    upper->setStretchFactor(0, 1);
    upper->setStretchFactor(1, 1);
    upper->setSizes({680, 452});
    auto *right = new QSplitter(Qt::Vertical);
    right->setHandleWidth(1);
    right->addWidget(upper);
    right->addWidget(m_dock);
    right->setStretchFactor(0, 3);
    right->setStretchFactor(1, 1);
    right->setSizes({640, 190});
    auto *splitter = new QSplitter;
    splitter->setHandleWidth(1);
    m_sidebar->setMinimumWidth(listWidth);
    splitter->addWidget(m_sidebar);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({listWidth, 1132});
    return splitter;
}

} // namespace numauth::ui
