#include "ui/cloud/AboutOperation.h"
#include "ui/cloud/AnswerPanel.h"
#include "ui/cloud/CallForm.h"
#include "ui/cloud/CloudPlace.h"
#include "ui/cloud/CodePanel.h"
#include "ui/cloud/EnvironmentBar.h"
#include "ui/cloud/SignaturePanel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedGroup.h"
#include "ui/widgets/TabHead.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace numauth::ui {

QWidget *CloudPlace::makeHead()
{
    m_name->setWeight(QFont::DemiBold);
    m_sendButton = new ActionButton(m_send, ButtonKind::Primary);
    m_sendButton->setObjectName(QStringLiteral("cloud.send"));
    setButtonHint(m_sendButton, QStringLiteral("F5"));
    auto *stop = new ActionButton(m_stop);
    stop->setObjectName(QStringLiteral("cloud.stop"));
    auto *pane = new QWidget;
    auto *head = new QHBoxLayout(pane);
    head->setContentsMargins(12, 8, 12, 8);
    head->setSpacing(8);
    head->addWidget(new Chip(
        ChipLook{QStringLiteral("POST"), ChipLook::Shape::Tag, {}, false, {}, true, true}));
    head->addWidget(m_name);
    head->addWidget(m_effect);
    head->addStretch();
    head->addWidget(makeStar());
    head->addWidget(stop);
    head->addWidget(m_sendButton);
    return pane;
}

QWidget *CloudPlace::makeStar()
{
    auto *star = new QToolButton;
    star->setObjectName(QStringLiteral("cloud.star"));
    star->setDefaultAction(m_star);
    star->setToolButtonStyle(Qt::ToolButtonIconOnly);
    return star;
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
    m_endpoint->setIsCode(true);
    m_purpose->setWordWrap(true);
    m_algorithm->setObjectName(QStringLiteral("cloud.algorithm"));
    m_algorithm->addSegment(QStringLiteral("V3 SHA-256"),
                            static_cast<int>(cloud::SignatureAlgorithm::Acs3HmacSha256));
    m_algorithm->addSegment(QStringLiteral("RPC SHA-1"),
                            static_cast<int>(cloud::SignatureAlgorithm::RpcHmacSha1));
    m_carrier->setObjectName(QStringLiteral("cloud.carrier"));
    for (sandbox::Carrier carrier :
         {sandbox::Carrier::Cmcc, sandbox::Carrier::Cucc, sandbox::Carrier::Ctcc})
        m_carrier->addSegment(QString(), static_cast<int>(carrier));
    auto *signing = new QHBoxLayout;
    signing->setContentsMargins(12, 6, 12, 6);
    signing->setSpacing(8);
    signing->addWidget(m_environment);
    signing->addWidget(m_algorithm);
    signing->addWidget(m_carrierLabel);
    signing->addWidget(m_carrier);
    signing->addStretch();
    auto *purpose = new QHBoxLayout;
    purpose->setContentsMargins(12, 0, 12, 8);
    purpose->setSpacing(12);
    purpose->addWidget(m_purpose, 1);
    purpose->addWidget(m_endpoint, 0, Qt::AlignTop);

    auto *scroll = new QScrollArea;
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    m_form->setBackgroundRole(QPalette::Base);
    auto *split = new QSplitter(Qt::Vertical);
    split->setHandleWidth(1);
    split->addWidget(scroll);
    split->addWidget(m_answer);
    split->setSizes({180, 460});

    auto *pane = new Pane;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addLayout(purpose);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addLayout(signing);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(split, 1);
    return pane;
}

} // namespace numauth::ui
