#pragma once

#include "models/base/Result.h"
#include "models/cloud/ApiReply.h"

#include <QWidget>

#include <optional>

namespace numauth::ui {

class CodeView;
class DockHead;
class VerdictBanner;
class WaterfallView;

/// The answer of a call: its verdict in words, the body with numbers masked, the phases in time.
class AnswerPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerPanel(QWidget *parent = nullptr);

    void show(const Result<cloud::ApiReply> &result);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showReply(const cloud::ApiReply &reply);

    std::optional<Result<cloud::ApiReply>> m_result;
    VerdictBanner *m_banner;
    CodeView *m_body;
    DockHead *m_timeHead;
    WaterfallView *m_waterfall;
};

} // namespace numauth::ui
