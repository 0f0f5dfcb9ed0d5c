var _trs_ta_page = { site: '219573', path: location.pathname };
